/** First path words of Sina's own pages: none of them is anybody's custom domain. */
export const SINA_RESERVED_WORDS: ReadonlySet<string> = new Set(
  `a about accessdeny account ad aj ajax album api app apps article at attention attgroup attitude
   c captcha club comment contact d detail discover dpool event f fans fav favorite feed find follow
   friends g game gov group groups guide help home hot huati i im index index.html index.php interface
   invite k l like likes live login login.php logout logout.php mblog me medal member message messages
   mobile msg music my mygroups mylikes n newlogin nguide o ogv openapi p page pages passport photo
   photos plugins poster pub public.php qr reg reg.php register repost s search security set setting
   settings share share.php show signin signup signup.php sinaurl sorry spam square sso static status
   stock svip t tag topic ttarticle tv u unfreeze user v verified verify video vip visitor vote
   weibo welcome z`.split(/\s+/),
);

/** Words after a uid or domain that still show the same account's pages. */
export const SINA_PROFILE_TABS: ReadonlySet<string> = new Set(
  `about album albums avatar fans follow follows home info infos like myfans myfollow operation photo
   photos profile search video videos wenzhang`.split(/\s+/),
);
