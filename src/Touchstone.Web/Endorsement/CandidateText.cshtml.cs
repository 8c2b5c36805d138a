using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Endorsement;

/// <summary>The text of the candidate, for its reviewers after they declared their interests.</summary>
[Uses(typeof(GetCandidateText))]
public sealed class CandidateTextModel : AreaPage
{
    public SpecificationVersion Version { get; private set; } = null!;
    public Guid ReviewId { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        ReviewId = id;
        return Show(new GetCandidateText(id), version => Version = version);
    }
}
