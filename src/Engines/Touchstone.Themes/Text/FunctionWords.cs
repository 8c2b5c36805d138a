using System.Collections.Frozen;

namespace Touchstone.Themes.Text;

/// <summary>
/// The words that hold sentences together and say nothing of their matter. Words of denial and of all or nothing ("no",
/// "nothing", "everything") are not among them: in answers to a question they are the matter.
/// </summary>
public static class FunctionWords
{
    private static readonly FrozenDictionary<Tongue, FrozenSet<string>> Lists = new Dictionary<
        Tongue,
        FrozenSet<string>
    >
    {
        [Tongue.English] = Words(
            """
            a an the and or but nor if of at by for with about into to from in on upon up down out over under off as than then so
            too very i me my myself we our ours us ourselves you your yours yourself he him his himself she her hers herself it
            its itself they them their theirs themselves this that these those who whom whose which what where when why how am is
            are was were be been being have has had having do does did doing done would should could ought will shall can may
            might must there here again also just because since until while although though during before after above below
            between through across among along against around toward towards per via both either each other another such own same
            any some many much more most few less least several enough rather quite however therefore thus hence yet else ever
            already often still now once only even almost perhaps though whether within without beyond besides except get got
            gets go put take made make see seem seems seemed else etc eg ie anyhow somehow someone something somewhere sometime
            sometimes whatever whenever wherever whoever i'm i've i'd i'll it's it'll that's that'd we've we're we'd we'll they're
            they've they'd they'll you're you've you'd you'll he's he'd she's she'd there's here's what's who's let's s t d ll m
            re ve
            """
        ),
        [Tongue.Welsh] = Words(
            """
            y yr 'r a ac ag â gan gyda o i ar at am dan dros drwy tan hyd heb wrth yn 'n mewn rhwng rhag ger oddi er mwyn fel na nag
            ond neu os pan pam sut ble pwy beth pa sydd sy mae maen mae'r mae'n yw ydy ydyw oes roedd oedd bydd fydd byddai fyddai
            bod fod bu wedi cael gael ei eu ein eich fy dy fi ti chi ni nhw hi ef fe fo hwn hon hyn hynny hwnnw honno hwy'r i'r o'r
            a'r i'n o'n a'n gan'r hefyd iawn mor rhy mwy nag llai wneud gwneud gall gallu dyma dyna yma yna acw hwnna hynna un
            unrhyw rhai pob ynghylch drwy'r dylai ddylai ddim'r felly eto erbyn nawr nad yr'n
            """
        ),
        [Tongue.German] = Words(
            """
            der die das den dem des ein eine einer eines einem einen und oder aber sondern denn doch wenn als wie ob dass daß weil da
            damit um zu zum zur im in ins am an ans auf aus bei beim bis durch für gegen mit nach ohne seit über unter vom von vor
            während wegen zwischen hinter neben ich mich mir mein meine meiner meines meinem meinen wir uns unser unsere unserer
            unseren unserem du dich dir dein deine ihr euch euer eure er ihn ihm sein seine seiner seinen seinem sie ihnen ihre
            ihrer ihren ihrem es man sich wer wen wem was welche welcher welches wo wann warum wieso dieser diese dieses diesem
            diesen jener jene jenes solche solcher hier dort dann so sehr auch noch schon nur mehr sogar etwa ist sind war waren bin
            bist seid wird werden wurde wurden worden geworden wäre wären hat habe haben hatte hatten hätte hätten kann können
            konnte könnte könnten muss müssen musste müsste soll sollen sollte sollten will wollen wollte darf dürfen mag möchte
            möchten gewesen gehabt bzw usw etc zb ja mal eben halt ganz recht eher dabei dazu davon dafür daher darum darauf daran
            darin darüber hin her wieder immer viel viele vielen vieles wenig wenige einige einigen manche mancher jeder jede jedes
            jedem jeden ander andere anderen anderer anderes
            """
        ),
        [Tongue.French] = Words(
            """
            le la les l' un une des du de d' au aux à et ou mais donc or car si que qu' qui quoi dont où quand comme comment pourquoi
            ce cet cette ces ça cela ceci c' je j' me m' moi mon ma mes tu te t' toi ton ta tes il elle on se s' soi son sa ses nous
            notre nos vous votre vos ils elles leur leurs lui eux en y dans sur sous par pour avec sans chez vers entre depuis
            pendant avant après contre lors est sont était étaient être été suis es sommes êtes serait seront sera ai as a avons avez
            ont avait avaient avoir eu fait faire peut peuvent pouvoir doit doivent faut très plus moins aussi bien même encore
            déjà toujours alors ainsi afin puis ici là tous toute toutes tout autre autres quelque quelques chaque plusieurs n'
            """
        ),
        [Tongue.Spanish] = Words(
            """
            el la los las un una unos unas de del a al y e o u pero sino porque pues que qué quien quién cual cuál cuando cuándo como
            cómo donde dónde si en con por para sin sobre entre hasta desde hacia según durante contra ante tras yo me mi mis mí tú
            te tu tus ti él ella ello se su sus le les lo nos nosotros nuestro nuestra nuestros nuestras vosotros os ellos ellas
            usted ustedes este esta esto estos estas ese esa eso esos esas aquel aquella es son era eran ser sido soy somos fue
            fueron sea está están estaba estar estado ha han he hemos había haber hay tiene tienen tener hace hacer puede pueden
            muy más menos también ya aún así entonces luego tan tanto otro otra otros otras mismo misma cada algunos algunas
            """
        ),
        [Tongue.Italian] = Words(
            """
            il lo la i gli le l' un uno una un' di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel
            nella nei nelle con su sul sulla sui per tra fra e ed o ma se che chi cui quale quali quando come dove perché io mi me
            mio mia miei mie tu ti te tuo tua lui lei si sé suo sua suoi sue noi ci nostro nostra voi vi vostro loro questo questa
            questi queste quello quella quelli quelle è sono era erano essere stato stata sia ha hanno ho abbiamo aveva avere fa
            fare può possono deve molto più meno anche già ancora così poi tanto altro altra altri altre stesso ogni alcuni alcune
            """
        ),
        [Tongue.Dutch] = Words(
            """
            de het een en of maar want dus omdat als dan dat die dit deze wie wat welke waar wanneer waarom hoe in op aan van voor
            met door bij naar uit over onder tot tegen tussen zonder om te er ik me mij mijn jij je jou jouw u uw hij hem zijn haar
            ze zij het wij we ons onze jullie hen hun is ben bent zijn was waren wordt worden werd geworden geweest heeft heb hebben
            had hadden kan kunnen kon konden moet moeten zal zullen zou zouden wil willen mag ook nog al wel zeer erg meer minder
            zo toch hier daar daarom veel weinig ander andere elke elk sommige zelf
            """
        ),
        [Tongue.Polish] = Words(
            """
            i a o w we z ze na do od po za pod nad przed przez przy dla u bez między oraz lub albo ale lecz że żeby aby bo ponieważ
            gdy kiedy jak gdzie co kto który która które którzy jaki jaka jakie ten ta to te ci tego tej tym tych temu ja mnie mi
            mój moja moje ty ciebie ci twój on jego go mu ona jej ją ono my nas nam nasz wy was wam oni one ich im się siebie
            sobie jest są był była było były być będzie będą mam ma mają miał może mogą można trzeba bardzo więcej mniej też także
            już jeszcze tak tylko tam tu tutaj inny inne każdy niektóre
            """
        ),
        [Tongue.Portuguese] = Words(
            """
            o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre até desde
            e ou mas porque pois que quem qual quais quando como onde se eu me mim meu minha meus minhas tu te teu tua ele ela eles
            elas lhe lhes seu sua seus suas nós nosso nossa você vocês este esta isto estes estas esse essa isso aquele aquela é são
            era eram ser sido foi foram seja está estão estava estar há tem têm tinha ter faz fazer pode podem muito mais menos
            também já ainda assim então tão outro outra outros outras mesmo cada alguns algumas ao à aos às
            """
        ),
    }.ToFrozenDictionary();

    /// <summary>The languages that have a list.</summary>
    public static IEnumerable<Tongue> Known => Lists.Keys.Order();

    /// <summary>The words of a language, in lower case; none for an unknown language.</summary>
    public static IReadOnlySet<string> Of(Tongue tongue) =>
        Lists.TryGetValue(tongue, out var words) ? words : FrozenSet<string>.Empty;

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
