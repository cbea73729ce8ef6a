/** Asks the graph of the server at `url`, as an app does (with a token, as a program of the staff), and answers its data; an error fails the test. */
export async function askGraph<T>(url: string, query: string, variables: object = {}, token = ''): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
