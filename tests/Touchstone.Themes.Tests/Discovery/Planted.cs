using Touchstone.Themes.Discovery;

namespace Touchstone.Themes.Tests.Discovery;

/// <summary>Responses made from matters that are known, so that themes can be held against them.</summary>
internal static class Planted
{
    private static readonly string[][] Matters =
    [
        ["parking", "car park", "spaces", "permit", "drive", "hospital site"],
        ["appointment", "waiting", "letter", "cancelled", "booking", "receptionist"],
        ["supervision", "mentor", "portfolio", "assessor", "sign off", "practice educator"],
        ["medicines", "prescribing", "pharmacist", "dose", "formulary", "side effects"],
        ["research", "evidence", "publication", "audit", "statistics", "journal"],
        ["leadership", "strategy", "board", "influence", "vision", "policy"],
    ];

    // What people say around any matter.
    private static readonly string[] Fillers =
    [
        "please",
        "look",
        "attention",
        "team",
        "year",
        "better",
        "good",
        "little",
        "problem",
        "hope",
        "think",
        "people",
        "work",
        "help",
        "often",
        "clear",
        "difficult",
        "always",
        "never",
        "important",
        "time",
        "support",
        "change",
        "nothing",
    ];

    public static (IReadOnlyList<Response> Responses, int[] Matter) Make(int count, int seed = 1)
    {
        var random = new Random(seed);
        var matters = new int[count];
        var responses = new Response[count];
        for (var i = 0; i < count; i++)
        {
            matters[i] = random.Next(Matters.Length);
            var words = Matters[matters[i]].OrderBy(_ => random.Next()).ToArray();
            var said = words.Take(3).Concat(Enumerable.Range(0, 4).Select(_ => Fillers[random.Next(Fillers.Length)]));
            var text = "We had this: " + string.Join(" and the ", said.OrderBy(_ => random.Next())) + ".";
            responses[i] = new Response($"R{i}", text)
            {
                Position =
                    i % 3 == 0 ? Position.Agree
                    : i % 3 == 1 ? Position.Disagree
                    : Position.Unclear,
            };
        }

        return (responses, matters);
    }
}
