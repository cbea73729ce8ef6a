/** What GraphiQL opens with: one tab each, from the first question of a newcomer to a comment of one's own. */
export const exampleQueries: readonly string[] = [
  `# The latest articles. Ctrl+Enter runs it; Ctrl+Space proposes fields.
query Latest {
  articles(first: 5) {
    nodes {
      headline
      standfirst
      direction
      section { name }
      contributors { name }
      publishedAt
      commentCount
      url
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# Search, with what was found marked in the displayed text.
query Search {
  search(query: "canal", first: 5) {
    edges {
      score
      highlights { field segments { kind text } }
      node { headline url }
    }
  }
}
`,
  `# What to read beside the latest article, and why.
query Related {
  articles(first: 1) {
    nodes {
      headline
      related(first: 3) {
        edges { score reasons { code text } node { headline } }
      }
    }
  }
}
`,
  `# The latest comments of the whole site, each with its page.
query Comments {
  latestComments(first: 5) {
    nodes {
      author { name }
      body { text }
      createdAt
      thread { url article { headline } }
    }
  }
}
`,
];
