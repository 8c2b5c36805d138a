using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>
/// Builds an example job description from the capabilities of a specification in force. Without a version it gives what
/// there is to choose from. Specifications are public, and so is this.
/// </summary>
/// <param name="Capabilities">Lineages of the chosen capabilities; none means all.</param>
public sealed record GetJobDescription(
    Guid? VersionId = null,
    string? Title = null,
    string? Setting = null,
    ImmutableArray<Guid> Capabilities = default
) : Query<JobDescriptionPage>;

/// <param name="Made">Null until a specification is chosen.</param>
public sealed record JobDescriptionPage(ImmutableArray<PublishedSpecification> Specifications, JobDescription? Made);

internal sealed class GetJobDescriptionHandler(IPublishedSpecifications specifications)
    : IQueryHandler<GetJobDescription, JobDescriptionPage>
{
    private const int LongestTitle = 200;

    public async Task<Outcome<JobDescriptionPage>> Handle(
        GetJobDescription query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var all = (await specifications.All(reading.Db, cancel)).ToImmutableArray();
        if (query.VersionId is not { } id)
        {
            return new JobDescriptionPage(all, null);
        }
        if (all.FirstOrDefault(s => s.VersionId == id) is not { } specification)
        {
            return new Refusal.NotFound();
        }
        var title = query.Title?.Trim() ?? "";
        var faults = new Faults()
            .Optional(title, nameof(query.Title), "the title of the post", LongestTitle)
            .When(
                query.Setting is { Length: > 0 } setting && !reading.Reference.Settings.Latest.Has(setting),
                nameof(query.Setting),
                "Choose a setting from the list"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        return new JobDescriptionPage(
            all,
            JobDescription.Of(
                title.Length == 0 ? $"Advanced practitioner, {specification.Title}" : title,
                reading.Reference.Settings.Latest.Find(query.Setting)?.Name ?? "",
                specification,
                query.Capabilities.IsDefault ? [] : query.Capabilities,
                reading.Reference,
                reading.Today
            )
        );
    }
}
