/** Scope of whoever works at the desk, and of whoever takes the steps that readers see. */
export const mayWrite = { permission: 'articles:write' } as const;
export const mayPublish = { permission: 'articles:publish' } as const;
