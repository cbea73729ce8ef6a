/*
 * Towns that open reports. They only serve to tell a dateline from a sentence that happens to begin alike, so this is
 * what newspapers of the Arab world and agencies write from, not the atlas: an unknown town stays in the text, which
 * harms nobody, while a word wrongly taken for a town would be lost from it. That is also why towns that are everyday
 * words are absent (صور is "pictures", الخبر "the news", قم "stand up", Nice, Reading, Mobile).
 */

const arabic = `
أبوجا، أبوظبي، أبو ظبي، أبها، أثينا، أديس أبابا، أربيل، أسوان، أسيوط، أغادير، أكرا، أمستردام، أنطاليا، أنقرة، أوتاوا، أوسلو،
إدلب، إربد، إسطنبول، إسلام آباد، الإسكندرية، الإسماعيلية، البصرة، البليدة، الجبيل، الجزائر، الجزائر العاصمة، الحديدة، الحسكة،
الخرطوم، الخليل، الدار البيضاء، الدمام، الدوحة، الرباط، الرقة، الرمادي، الرياض، الزرقاء، السليمانية، السويداء، السويس، الشارقة،
الطائف، العريش، العقبة، الفاشر، الفجيرة، الفلوجة، القاهرة، القدس، القدس المحتلة، القطيف، القيروان، الكرك، الكويت، مدينة الكويت،
المدينة المنورة، المكلا، المنامة، المنصورة، الموصل، الناصرة، النجف، النجف الأشرف، الناصرية، إنجمينا، باريس، باكو، بانكوك، بجاية،
براتيسلافا، براغ، برازيليا، برشلونة، برلين، بروكسل، بريتوريا، بريدة، بغداد، بكين، بلغراد، بنغازي، بوخارست، بودابست، بورتسودان،
بورسعيد، بوسطن، بوغوتا، بوينس آيرس، بيت لحم، بيروت، بيشاور، تبليسي، تبوك، تعز، تكريت، تل أبيب، تونس، تورونتو، تيرانا، تيزي وزو،
جاكرتا، جازان، جدة، جنيف، جنين، جوبا، جوهانسبرغ، حائل، حلب، حمص، حيفا، خان يونس، خانيونس، داكار، دافوس، دبي، دبلن، درعا، درنة،
دمشق، دهوك، دوشنبه، دير الزور، رام الله، رأس الخيمة، رفح، روالبندي، روما، ريو دي جانيرو، زغرب، زيورخ، سامراء، سان فرانسيسكو،
سانتياغو، ستوكهولم، سراييفو، سرت، سطيف، سكوبيه، سنغافورة، سيدني، سيول، شرم الشيخ، شنغهاي، صفاقس، صلالة، صنعاء، صوفيا، صيدا،
طبرق، طرابلس، طشقند، طنجة، طنطا، طهران، طوكيو، عجمان، عدن، عمان، عمّان، عنابة، غزة، مدينة غزة، غروزني، فرانكفورت، فيينا، قازان،
قسنطينة، كابل، كابول، كانبرا، كراتشي، كربلاء، كركوك، كمبالا، كوالالمبور، كوبنهاغن، كييف، لاهاي، لاهور، لاس فيغاس، لشبونة، لندن،
لوس أنجلوس، ليما، مأرب، مانيلا، مدريد، مراكش، مرسيليا، مسقط، مصراتة، مقديشو، مكة، مكة المكرمة، مكسيكو سيتي، مكناس، مونتريال،
موسكو، مومباي، ميونيخ، نابلس، نابولي، نجران، نواكشوط، نيامي، نيروبي، نيقوسيا، نيودلهي، نيو دلهي، نيويورك، هافانا، هراري،
هلسنكي، هونغ كونغ، هيوستن، وارسو، واشنطن، واغادوغو، ود مدني، وهران، ويلينغتون، ياوندي، يريفان، ينبع
`;

const latin = `
Abu Dhabi, Abuja, Accra, Addis Ababa, Aden, Aleppo, Alexandria, Algiers, Amman, Amsterdam, Ankara, Athens, Atlanta, Auckland,
Baghdad, Baku, Bangkok, Barcelona, Basra, Beijing, Beirut, Belfast, Belgrade, Benghazi, Berlin, Bern, Bethlehem, Bogota, Boston,
Brasilia, Bratislava, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Canberra, Caracas, Casablanca, Chicago, Colombo,
Copenhagen, Dakar, Dallas, Damascus, Davos, Denver, Detroit, Dhaka, Djibouti, Doha, Dubai, Dublin, Edinburgh, Erbil, Florence,
Frankfurt, Gaza, Gaza City, Geneva, Glasgow, Hanoi, Harare, Havana, Hebron, Helsinki, Hong Kong, Houston, Irbil, Islamabad,
Istanbul, Jakarta, Jeddah, Jenin, Jerusalem, Johannesburg, Juba, Kabul, Kampala, Karachi, Kathmandu, Khan Younis, Khartoum, Kigali,
Kinshasa, Kuala Lumpur, Kuwait City, Kyiv, Lagos, Lahore, Las Vegas, Lima, Lisbon, Ljubljana, London, Los Angeles, Luxembourg,
Lyon, Madrid, Manama, Manchester, Manila, Marrakesh, Marrakech, Marseille, Mecca, Medina, Melbourne, Mexico City, Miami, Milan,
Minsk, Mogadishu, Montevideo, Montreal, Moscow, Mosul, Mumbai, Munich, Muscat, Nablus, Nairobi, Naples, New Delhi, New York,
Nicosia, Nouakchott, Oslo, Ottawa, Paris, Peshawar, Philadelphia, Port Sudan, Prague, Pretoria, Rabat, Rafah, Ramallah, Rawalpindi,
Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, San Francisco, Sanaa, Santiago, Sarajevo, Seattle, Seoul, Shanghai, Sharm El-Sheikh,
Singapore, Skopje, Sofia, Stockholm, Strasbourg, Sydney, Taipei, Tallinn, Tashkent, Tbilisi, Tehran, Tel Aviv, The Hague, Tirana,
Tokyo, Toronto, Tripoli, Tunis, Vatican City, Vienna, Vilnius, Warsaw, Washington, Wellington, Yerevan, Zagreb, Zurich
`;

/** Spelling differences that do not make another town: harakat, hamza seats, ta marbuta, case. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const places = new Set([...arabic.split('،'), ...latin.split(',')].map(plain).filter((name) => name !== ''));

/** Whether a name is that of a town reports are known to be written from. */
export function isKnownPlace(name: string): boolean {
  return places.has(plain(name));
}
