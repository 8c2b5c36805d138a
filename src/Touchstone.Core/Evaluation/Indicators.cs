using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Touchstone.Core.Evaluation;

/// <summary>What the records say about reach, learning, recognition and time, in a form that can be published.</summary>
/// <param name="Name">The credential, or null for all of them together.</param>
public sealed record Indicators(
    string? Name,
    ImmutableArray<CredentialIndicators> Credentials,
    CredentialIndicators Together,
    ImmutableArray<StageDays> Stages
)
{
    /// <summary>The lines of a table: the credentials and, when there is more than one, all of them together.</summary>
    [JsonIgnore]
    public IEnumerable<CredentialIndicators> Lines => Credentials.Length > 1 ? [.. Credentials, Together] : Credentials;
}

/// <summary>Counts of people are null where they are too small to show.</summary>
/// <param name="Providers">Approved providers: organisations, never hidden.</param>
/// <param name="Enrolled">Everybody who ever enrolled.</param>
public sealed record CredentialIndicators(
    Guid? Id,
    string Name,
    int Providers,
    int? Learning,
    int? Confirmed,
    int? Recognised,
    int? Ended,
    int? Enrolled
);

/// <summary>How long a stage took, in days, where it is done.</summary>
/// <param name="Target">The days that it should take; null where none is set.</param>
public sealed record StageDays(
    int Stage,
    string Name,
    int Count,
    double Median,
    double Eighty,
    double NinetyFive,
    int? Target
);
