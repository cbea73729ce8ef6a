/** A video or a post of another site. */
export interface SitePlayer {
  /** Its page, for people. */
  readonly page: string;
  /** What a frame shows of it. */
  readonly frame: string;
  readonly kind: 'video' | 'post';
}

interface PlayerSite {
  /** The address of a page or of a frame of it. */
  readonly address: RegExp;
  /** `$1` … are those of the address, `$page` is the page. */
  readonly page: string;
  readonly frame: string;
  readonly kind: SitePlayer['kind'];
}

const sites: readonly PlayerSite[] = [
  {
    address: /^https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|embed\/|live\/|v\/)|youtu\.be\/)(?!videoseries)([\w-]{6,20})/,
    page: 'https://www.youtube.com/watch?v=$1',
    frame: 'https://www.youtube-nocookie.com/embed/$1?autoplay=1',
    kind: 'video',
  },
  {
    address: /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/,
    page: 'https://vimeo.com/$1',
    frame: 'https://player.vimeo.com/video/$1?dnt=1&autoplay=1',
    kind: 'video',
  },
  {
    address: /^https?:\/\/(?:www\.dailymotion\.com\/(?:embed\/)?video\/|geo\.dailymotion\.com\/player(?:\/\w+)?\.html\?(?:[^#]*&)?video=|dai\.ly\/)(\w+)/,
    page: 'https://www.dailymotion.com/video/$1',
    frame: 'https://geo.dailymotion.com/player.html?video=$1',
    kind: 'video',
  },
  {
    address: /^https?:\/\/(?:www\.)?tiktok\.com\/(@[\w.]+)\/video\/(\d+)/,
    page: 'https://www.tiktok.com/$1/video/$2',
    frame: 'https://www.tiktok.com/embed/v2/$2',
    kind: 'post',
  },
  {
    // Who made it is not in the address of a frame.
    address: /^https?:\/\/(?:www\.)?tiktok\.com\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/,
    page: 'https://www.tiktok.com/embed/v2/$1',
    frame: 'https://www.tiktok.com/embed/v2/$1',
    kind: 'post',
  },
  {
    address: /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(i\/web|\w+)\/status(?:es)?\/(\d+)/,
    page: 'https://x.com/$1/status/$2',
    frame: 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$2',
    kind: 'post',
  },
  {
    address: /^https?:\/\/platform\.(?:x|twitter)\.com\/embed\/(?:Tweet|index)\.html\?(?:[^#]*&)?id=(\d+)/,
    page: 'https://x.com/i/web/status/$1',
    frame: 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=$1',
    kind: 'post',
  },
  {
    address: /^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/,
    page: 'https://www.instagram.com/$1/$2/',
    frame: 'https://www.instagram.com/$1/$2/embed/',
    kind: 'post',
  },
  {
    address: /^https?:\/\/(?:www\.|m\.|web\.)?facebook\.com\/((?:[\w.-]+\/videos|reel|watch)\/[\w./?=-]*\d[\w./?=-]*)/,
    page: 'https://www.facebook.com/$1',
    frame: 'https://www.facebook.com/plugins/video.php?show_text=false&autoplay=true&href=$page',
    kind: 'video',
  },
  {
    address: /^https?:\/\/(?:www\.|m\.|web\.)?facebook\.com\/([\w.-]+\/(?:posts|photos)\/[\w./?=-]+|(?:permalink|story)\.php\?[\w=&-]+)/,
    page: 'https://www.facebook.com/$1',
    frame: 'https://www.facebook.com/plugins/post.php?href=$page',
    kind: 'post',
  },
  {
    address: /^https?:\/\/t\.me\/(?:s\/)?(\w+\/\d+)/,
    page: 'https://t.me/$1',
    frame: 'https://t.me/$1?embed=1',
    kind: 'post',
  },
];

/** Frames that name in `href` what they show. */
const naming = /^https?:\/\/(?:www\.)?facebook\.com\/plugins\/(?:video|post)\.php\?/;

/** Origins of all frames, for the policy of pages. */
export const playerOrigins: readonly string[] = [...new Set(sites.map(({ frame }) => new URL(frame).origin))];

/** The video or post at this address, be it that of its page or of a frame; undefined where it is none of a known site. */
export function playerOf(address: string): SitePlayer | undefined {
  const shown = naming.test(address) ? (URL.parse(address)?.searchParams.get('href') ?? '') : address;
  for (const site of sites) {
    const found = site.address.exec(shown);
    if (!found) continue;
    const filled = (pattern: string) => pattern.replaceAll(/\$(\d)/g, (_whole, index: string) => found[Number(index)] ?? '');
    const page = filled(site.page);
    return { page, frame: filled(site.frame).replace('$page', () => encodeURIComponent(page)), kind: site.kind };
  }
  return undefined;
}
