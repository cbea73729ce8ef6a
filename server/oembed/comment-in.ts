const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const fragmentForm = new RegExp(`^#comment-(${ID})$`);
const parameterForm = new RegExp(`^${ID}$`);

/** The comment that an address names, by the fragment of its permalink or by `?comment=`, which programs can follow. */
export function commentIn(url: URL): string | undefined {
  const fragment = fragmentForm.exec(url.hash)?.[1];
  const parameter = url.searchParams.get('comment') ?? '';
  return fragment ?? (parameterForm.test(parameter) ? parameter : undefined);
}
