/**
 * A GraphQL document that knows what it answers. At run time it is what the build put in its place
 * (see build/graphql-plugin.ts); to the compiler it carries the types of its data and variables.
 */
export type GraphqlDocument<Data, Variables> = string & {
  readonly answers?: (variables: Variables) => Data;
};
