namespace Touchstone.Core.Conversations.Gateway;

/// <summary>What people say of themselves before they come in: codes of the reference data, or <see cref="NotSaid"/>.</summary>
public sealed record GatewayAnswers(string Profession, string Level, string Region, string Sector, string Setting)
{
    /// <summary>A question may be left out.</summary>
    public const string NotSaid = "not-said";

    /// <summary>The answers in the order of <see cref="GatewaySegments.Codes"/>.</summary>
    public IReadOnlyList<string> InOrder => [Profession, Level, Region, Sector, Setting];
}
