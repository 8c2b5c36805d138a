using Touchstone.Core.Reference;

namespace Touchstone.Core.Engagement;

/// <summary>What the codes of a registration are called, with those that stand beside the lists.</summary>
public static class RegistrationWords
{
    /// <summary>Another profession or none; outside England.</summary>
    public const string Other = "other";

    public const string Consent =
        "I agree that my answers are kept so that I can be told about, and invited to take part in, the development of credentials. I can withdraw at any time by a link in every letter.";

    public static string Profession(ReferenceData reference, string code) =>
        code == Other ? "Another, or none" : reference.Professions.Latest.NameOf(code);

    public static string Sector(ReferenceData reference, string code) => reference.Sectors.Latest.NameOf(code);

    public static string Region(ReferenceData reference, string code) =>
        code == Other ? "Outside England" : reference.Regions.Latest.NameOf(code);
}
