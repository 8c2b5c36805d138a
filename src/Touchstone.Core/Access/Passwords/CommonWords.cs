using System.Collections.Immutable;
using System.Globalization;

namespace Touchstone.Core.Access.Passwords;

/// <summary>
/// What passwords are most often made of: words for the thing itself, keyboard rows, runs of figures, names, clubs, months
/// and years, and the words of this field. Not whole passwords: whole ones are made by putting these together.
/// </summary>
internal static class CommonWords
{
    private const string Stems = """
        000 007 0987654321 111 112233 121212 123 123123 1234 12345 123456 1234567 12345678 123456789
        1234567890 1966 1984 1qaz 2000 2wsx 321 3edc 4321 54321 654321 696969 7654321 87654321 987654321
        abc abcd abcdef access account admin administrator advanced amanda amazon and andrew angel apple
        april are arsenal asdfgh asdfghjkl ashley august autumn azerty baby badge badges bailey banana
        baseball batman bella birmingham birthday bitch black bristol britain buster butterfly celtic
        center centre change changeme charlie cheese chelsea chocolate christmas clinic clinical coffee
        computer cookie credential credentials daddy daniel december default demo diamond doctor dragon
        easter eight emily england everton facebook family father february five flower football for four
        freedom friday from fuck fuckyou george ginger golden good google green guest hallo hannah happy
        harry health healthcare hello hi hjkl hockey hospital hunter iloveyou internet ireland jack january
        jennifer jessica jordan joshua july june killer leeds letmein liam liverpool login logon london
        love loveme lover lucky manchester march master matthew max michael michelle microsoft mine molly
        monday monkey morning mother mummy newcastle nhs nicole nine ninja noah nothing november nurse
        nursing october oliver one orange our pass passphrase password passwort pepper please poiuy pokemon
        practice practitioner princess private purple qazwsx qweasd qwerty qwertyuiop rangers review
        reviewer robert root sample samsung saturday scotland secret secure security september seven shadow
        shit signin silver six smokey soccer something sophie spiderman spring starwars summer sunday
        sunshine superman ten test testing thanks thankyou that the this thomas three thursday tigger
        tottenham touchstone trust trustno tuesday two united user wales wednesday welcome whatever white
        windows winter with word wsxedc yellow you your yuiop zxcvbn zxcvbnm
        """;

    private const int FirstYear = 1950;
    private const int LastYear = 2049;

    public static ImmutableArray<string> All { get; } =
    [
        .. Stems.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. Enumerable
            .Range(FirstYear, LastYear - FirstYear + 1)
            .Select(year => year.ToString(CultureInfo.InvariantCulture)),
    ];
}
