import { foldText } from "../domain";

/**
 * Names of the months, January first, as far as banks write them; matched by their beginnings.
 * Source: Unicode CLDR 45, wide and abbreviated month names of the languages in the header words.
 */
const NAMES: readonly string[] = [
  "jan januar januari janvier janv january enero ene gennaio gen janeiro tammi tammikuu leden ledna sty styczen stycznia ocak oca jaanuar sijecanj sije ianuarie ian gener",
  "feb februar februari fevrier fevr fev february febrero febbraio fevereiro helmi helmikuu unor unora lut luty lutego subat sub veebruar veljaca velj februarie febrer",
  "mar mars marz maerz mrz march marzo maart mrt marts marco maalis maaliskuu brezen brezna marzec marca mart marts martie marts ozujak ozu marc",
  "apr april avril avr abril abr aprile huhti huhtikuu duben dubna kwi kwiecien kwietnia nisan nis aprill aprilie travanj tra",
  "mai may mayo mei maj maggio mag maio touko toukokuu kveten kvetna maja mayis svibanj svi maig",
  "jun juni june juin junio giugno giu junho kesa kesakuu cerven cervna cze czerwiec czerwca haziran haz juuni iunie iun lipanj lip juny",
  "jul juli july juillet juil julio luglio lug julho heina heinakuu cervenec cervence lipiec lipca temmuz tem juuli iulie iul srpanj srp juliol",
  "aug august augusti aout aou agosto ago augustus elo elokuu srpen srpna sie sierpien sierpnia agustos agu kolovoz kol agost",
  "sep sept september septembre septiembre settembre set setembro syys syyskuu zari wrz wrzesien wrzesnia eylul eyl septembrie rujan ruj setembre",
  "oct okt oktober october octobre octubre ottobre ott outubro out loka lokakuu rijen rijna paz pazdziernik pazdziernika ekim eki oktoober octombrie listopad-hr",
  "nov november novembre noviembre novembro marras marraskuu listopad listopadu lis listopada kasim kas noiembrie noi studeni stu",
  "dec des dez december desember dezember decembre diciembre dic dicembre dezembro joulu joulukuu prosinec prosince gru grudzien grudnia aralik ara detsember decembrie prosinac pro desembre",
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, month) => names.split(" ").map((name): [string, number] => [foldText(name), month + 1])).reverse(),
);

/** Reads the name of a month in any of the languages, short or whole, or null. */
export function monthOf(name: string): number | null {
  const folded = foldText(name);
  return MONTHS.get(folded) ?? null;
}
