import { expect, test } from "vitest";
import { codeText } from "./sample.ts";
import type { Event } from "../model/event.ts";

/** Each sentence with the events it tells: `TYPE actors>recipients`, `+` joining parties, a mark for what is not actual. */
const SENTENCES: [string, string][] = [
  // SANCTION
  ["South Korea imposed sanctions on two Russian vessels on Tuesday.", "SANCTION KOR>RUS"],
  ["Washington slapped fresh tariffs on Chinese steel.", "SANCTION USA>CHN"],
  ["Warsaw expelled three Russian diplomats.", "SANCTION POL>RUS"],
  ["Four Iranian diplomats were expelled by Germany.", "SANCTION DEU>IRN"],
  ["Japan froze the assets of a North Korean bank.", "SANCTION JPN>PRK"],
  ["Lithuania recalled its ambassador from Minsk.", "SANCTION LTU>BLR"],
  ["Algeria closed its airspace to Moroccan planes.", "SANCTION DZA>MAR"],
  ["Finland shut its border with Russia.", "SANCTION FIN>RUS"],
  ["Canada banned imports of Russian diamonds.", "SANCTION CAN>RUS"],
  ["Saudi Arabia cut off diplomatic relations with Iran.", "SANCTION SAU>IRN"],
  ["The European Union extended its sanctions against Belarus.", "SANCTION EUR>BLR"],
  ["The US Treasury blacklisted a Turkish shipping company.", "SANCTION USA>TUR"],
  ["Beijing suspended imports of Japanese seafood.", "SANCTION CHN>JPN"],
  ["Bolivia severed ties with Israel.", "SANCTION BOL>ISR"],
  ["Prague declared two Russian embassy employees personae non gratae.", "SANCTION CZE>RUS"],
  ["India revoked the visas of Pakistani nationals.", "SANCTION IND>PAK"],
  ["Russia halted gas supplies to Bulgaria.", "SANCTION RUS>BGR"],
  ["Kenya withdrew its peacekeepers from South Sudan in protest.", "SANCTION KEN>SSD"],
  ["London hit Belarus with new sanctions.", "SANCTION GBR>BLR"],
  ["Russian diplomats were ordered to leave by Bulgaria.", "SANCTION BGR>RUS"],
  ["Poland announced the expulsion of a Belarusian diplomat.", "SANCTION POL>BLR"],
  ["Australia designated five Iranian officials.", "SANCTION AUS>IRN"],
  ["Ecuador imposed a 27 percent tariff on Mexican goods.", "SANCTION ECU>MEX"],
  ["Honduras derecognised Taiwan.", "SANCTION HND>TWN"],
  ["Ottawa added eleven Iranian companies to its sanctions list.", "SANCTION CAN>IRN"],
  // RETREAT
  ["Washington lifted sanctions on Venezuela.", "RETREAT USA>VEN"],
  ["Beijing eased its ban on Australian barley.", "RETREAT CHN>AUS"],
  ["Russia withdrew its troops from northern Armenia.", "RETREAT RUS>ARM"],
  ["Iran released the crew of a Greek tanker.", "RETREAT IRN>GRC"],
  ["Eritrea pulled its soldiers out of Ethiopia.", "RETREAT ERI>ETH"],
  ["Israel freed 40 Lebanese prisoners.", "RETREAT ISR>LBN"],
  ["The European Union removed two Serbian firms from its blacklist.", "RETREAT EUR>SRB"],
  ["Kuwait scrapped its tariffs on Jordanian cement.", "RETREAT KWT>JOR"],
  ["North Korea handed back the remains of American soldiers to the United States.", "RETREAT PRK>USA"],
  ["India and Pakistan agreed a ceasefire.", "AGREE IND+PAK>"],
  // ACCUSE
  ["Japan condemned North Korea's missile launch.", "ACCUSE JPN>PRK"],
  ["Kyiv accused Moscow of shelling a hospital.", "ACCUSE UKR>RUS"],
  ["Beijing lashed out at Washington over arms sales to Taiwan.", "ACCUSE CHN>USA"],
  ["Seoul summoned the Japanese ambassador over the textbooks.", "ACCUSE KOR>JPN"],
  ["Hungary came under fire from Germany for its visit to Moscow.", "ACCUSE DEU>HUN; CONSULT HUN>RUS"],
  ["Manila lodged a protest with Beijing.", "ACCUSE PHL>CHN"],
  ["Pakistan blamed India for the attack.", "ACCUSE PAK>IND"],
  ["Nicaragua took Germany to court.", "ACCUSE NIC>DEU"],
  ["Turkey criticised Sweden's decision.", "ACCUSE TUR>SWE"],
  ["The Kremlin pointed the finger at London.", "ACCUSE RUS>GBR"],
  ["Athens filed a complaint against Ankara with the United Nations.", "ACCUSE GRC>TUR"],
  ["Iraq denounced Turkish air strikes as a violation of its sovereignty.", "ACCUSE IRQ>TUR"],
  ["Serbia was criticised by the European Union.", "ACCUSE EUR>SRB"],
  // REJECT
  ["Iran rejected the American proposal.", "REJECT IRN>USA"],
  ["Tokyo turned down Moscow's offer of talks.", "REJECT JPN>RUS"],
  ["Egypt rebuffed Ethiopia's request.", "REJECT EGY>ETH"],
  ["Russia vetoed a UN Security Council resolution on Syria.", "REJECT RUS>UNO"],
  ["China called off talks with the Philippines.", "REJECT CHN>PHL"],
  ["Armenia walked out of talks with Azerbaijan.", "REJECT ARM>AZE"],
  ["Hungary opposes Ukraine's accession.", "REJECT HUN>UKR"],
  ["Pyongyang dismissed Seoul's invitation.", "REJECT PRK>KOR"],
  ["Sudan said no to the Kenyan plan.", "REJECT SDN>KEN"],
  ["Israel poured cold water on the French initiative.", "REJECT ISR>FRA"],
  ["Belgrade refused to extradite the suspect to Croatia.", "REJECT SRB>HRV"],
  ["North Korea denied the South Korean allegations.", "REJECT PRK>KOR"],
  // REQUEST
  ["France urged Iran to free the researcher.", "REQUEST FRA>IRN"],
  ["Ukraine asked Germany for tanks.", "REQUEST UKR>DEU"],
  ["The United Nations called on Israel to open the crossing.", "REQUEST UNO>ISR"],
  ["Seoul demanded an apology from Tokyo.", "REQUEST KOR>JPN"],
  ["The Philippines appealed to Japan for patrol boats.", "REQUEST PHL>JPN"],
  ["Georgia was urged by the United States to drop the bill.", "REQUEST USA>GEO"],
  ["Iraq demanded that Turkey withdraw its soldiers.", "REQUEST IRQ>TUR"],
  ["Mongolia invited Japan to join the project.", "REQUEST MNG>JPN"],
  ["Warsaw pressed Kyiv to lift the moratorium.", "REQUEST POL>UKR"],
  // THREATEN
  ["North Korea threatened to strike South Korea.", "THREATEN PRK>KOR"],
  ["Ankara threatened Damascus with military action.", "THREATEN TUR>SYR"],
  ["Tehran warned Israel of retaliation.", "THREATEN IRN>ISR"],
  ["China warned the Philippines of consequences.", "THREATEN CHN>PHL"],
  ["Iraq issued an ultimatum to Turkey.", "THREATEN IRQ>TUR"],
  ["Moscow vowed to retaliate against Finland.", "THREATEN RUS>FIN"],
  // CONSULT
  ["The leaders of Japan and South Korea met in Tokyo on Thursday.", "CONSULT JPN+KOR>"],
  ["President Macron telephoned Vladimir Putin.", "CONSULT FRA+RUS>"],
  ["Indonesia's foreign minister visited Beijing on Monday.", "CONSULT IDN>CHN"],
  ["Iran held talks with Saudi Arabia in Baghdad.", "CONSULT IRN+SAU>"],
  ["Talks between Armenia and Azerbaijan resumed in Geneva.", "CONSULT ARM+AZE>"],
  ["Vietnam's president paid a visit to Cuba.", "CONSULT VNM>CUB"],
  ["Chilean and Bolivian officials discussed the border in La Paz.", "CONSULT BOL+CHL>"],
  ["The Indian foreign minister flew to Colombo for talks.", "CONSULT IND>LKA"],
  ["Poland hosted the Lithuanian prime minister.", "CONSULT LTU>POL"],
  ["The foreign ministers of Greece and Turkey sat down in Athens.", "CONSULT GRC+TUR>"],
  ["Norway's prime minister spoke by phone with his Swedish counterpart.", "CONSULT NOR+SWE>"],
  // SUPPORT
  ["Rwanda and Congo signed a peace agreement.", "SUPPORT COD+RWA>"],
  ["Ireland recognised Palestine.", "SUPPORT IRL>PSE"],
  ["India praised Bhutan for its stance.", "SUPPORT IND>BTN"],
  ["Venezuela sided with Russia.", "SUPPORT VEN>RUS"],
  ["Greece concluded a fisheries accord with Egypt.", "SUPPORT EGY+GRC>"],
  ["Kazakhstan voiced support for Azerbaijan.", "SUPPORT KAZ>AZE"],
  ["Turkey ratified Sweden's membership.", "SUPPORT TUR>SWE"],
  ["Iran and Iraq established diplomatic relations.", "SUPPORT IRN+IRQ>"],
  // AGREE
  ["Germany pledged 40 million euros to Moldova.", "AGREE DEU>MDA"],
  ["Vietnam agreed to buy aircraft from the United States.", "AGREE VNM>USA"],
  ["Qatar promised Lebanon fuel.", "AGREE QAT>LBN"],
  ["Norway will deliver air defence systems to Ukraine.", "AGREE NOR>UKR"],
  ["Oman offered to mediate between Iran and the United States.", "AGREE OMN>IRN+USA"],
  ["Brazil accepted the Chinese offer.", "AGREE BRA>CHN"],
  ["Seoul to send medical supplies to Türkiye", "AGREE KOR>TUR"],
  // CONCEDE
  ["Israel apologised to Qatar for the strike.", "CONCEDE ISR>QAT"],
  ["Turkey dropped its objections to Finland's bid.", "CONCEDE TUR>FIN"],
  ["Colombia gave in to the United States.", "CONCEDE COL>USA"],
  ["Russia will withdraw its troops from Armenia.", "CONCEDE RUS>ARM"],
  ["Australia expressed regret to Indonesia.", "CONCEDE AUS>IDN"],
  ["Hungary withdrew its veto on aid to Ukraine.", "CONCEDE HUN>UKR"],
  // COOPERATE
  ["South Korea and the United States held joint military exercises.", "COOPERATE KOR+USA>"],
  ["Poland bought howitzers from South Korea.", "COOPERATE POL>KOR"],
  ["Saudi Arabia and Iraq reopened the Arar crossing.", "COOPERATE IRQ+SAU>"],
  ["The United States sold fighter jets to Bahrain.", "COOPERATE USA>BHR"],
  ["Spain extradited a suspect to Brazil.", "COOPERATE ESP>BRA"],
  ["Japan shared intelligence with the Philippines.", "COOPERATE JPN>PHL"],
  ["Kuwait resumed flights to Iraq.", "COOPERATE KWT>IRQ"],
  // AID
  ["Japan donated ambulances to Ukraine.", "AID JPN>UKR"],
  ["Denmark sent Ukraine fighter jets.", "AID DNK>UKR"],
  ["China provided Laos with vaccines.", "AID CHN>LAO"],
  ["Paris Club aside, Norway cancelled Somalia's debt.", "AID NOR>SOM"],
  ["Moldova received generators from Romania.", "AID ROU>MDA"],
  ["The United Arab Emirates airlifted food to Sudan.", "AID ARE>SDN"],
  // MOBILIZE
  ["North Korea fired a ballistic missile toward the Sea of Japan.", "MOBILIZE PRK>"],
  ["Russia massed troops near Ukraine.", "MOBILIZE RUS>UKR"],
  ["Iran launched a naval exercise in the Gulf.", "MOBILIZE IRN>"],
  ["Venezuela deployed soldiers along the border with Guyana.", "MOBILIZE VEN>GUY"],
  ["Sweden put its air force on high alert.", "MOBILIZE SWE>"],
  ["Pakistan tested a cruise missile.", "MOBILIZE PAK>"],
  // COERCE
  ["Iran seized a Greek tanker.", "COERCE IRN>GRC"],
  ["Norwegian police arrested a Russian sailor.", "COERCE NOR>RUS"],
  ["Two Chinese nationals were detained by Ukraine.", "COERCE UKR>CHN"],
  ["The Indonesian navy intercepted a Vietnamese trawler.", "COERCE IDN>VNM"],
  ["Chinese hackers breached the networks of the Dutch defence ministry.", "COERCE CHN>NLD"],
  ["Malaysia deported 300 Burmese refugees.", "COERCE MYS>MMR"],
  ["Russia annexed Crimea from Ukraine in 2014.", "COERCE RUS>UKR"],
  ["A court in Minsk sentenced a Polish journalist to eight years in prison.", "COERCE BLR>POL"],
  // ASSAULT
  ["Russia bombed a Ukrainian power plant.", "ASSAULT RUS>UKR"],
  ["Israel carried out air strikes on Syria.", "ASSAULT ISR>SYR"],
  ["Turkish drones struck targets in Iraq.", "ASSAULT TUR>IRQ"],
  ["Pakistan shot down an Indian aircraft.", "ASSAULT PAK>IND"],
  ["Armenian and Azerbaijani forces exchanged fire.", "ASSAULT ARM+AZE>"],
  ["Iran fired missiles at Israel.", "ASSAULT IRN>ISR"],
  ["Azerbaijan shelled Armenian positions.", "ASSAULT AZE>ARM"],
  ["Thai troops clashed with Cambodian soldiers.", "ASSAULT KHM+THA>"],
  ["Estonia has been tense since Russia's invasion of Ukraine.", "ASSAULT RUS>UKR"],
  ["India launched an attack on Pakistan.", "ASSAULT IND>PAK"],
  // PROTEST
  ["Iraqi demonstrators stormed the Swedish embassy in Baghdad.", "PROTEST IRQ>SWE"],
  ["Thousands of Serbs rallied outside the Croatian embassy.", "PROTEST SRB>HRV"],
  // Factuality
  ["Poland will close its border with Belarus on Friday.", "SANCTION POL>BLR future"],
  ["The European Union is considering sanctions against Georgia.", "SANCTION EUR>GEO hypothetical"],
  ["Japan may expel Russian diplomats.", "SANCTION JPN>RUS hypothetical"],
  ["Switzerland has not imposed sanctions on China.", "SANCTION CHE>CHN negated"],
  ["Turkey plans to deploy troops in Syria.", "MOBILIZE TUR>SYR future"],
  ["Canada is set to impose tariffs on Mexico.", "SANCTION CAN>MEX future"],
];

test.each(SENTENCES)("%s", (sentence, events) => {
  expect(codeText(sentence).events.map(told).sort().join("; ")).toBe(events);
});

function told({ type, actors, recipients, factuality }: Event): string {
  const side = (parties: { country: string | null }[]) =>
    parties
      .map((party) => party.country ?? "?")
      .sort()
      .join("+");
  return `${type} ${side(actors)}>${side(recipients)}${factuality === "actual" ? "" : ` ${factuality}`}`;
}
