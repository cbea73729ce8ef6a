/** What stands above an advertisement, so that nobody takes it for news. */
export interface PlacementStrings {
  advertisement: string;
}
