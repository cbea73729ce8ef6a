/**
 * A GraphQL document that knows what it answers. At run time it is the hash by which the server knows its text
 * (see build/graphql-plugin.ts); to the compiler it carries the types of its data and variables.
 */
export type GraphqlDocument<Data, Variables> = string & {
  readonly answers?: (variables: Variables) => Data;
};
