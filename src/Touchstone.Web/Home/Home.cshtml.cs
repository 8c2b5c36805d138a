using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Credentials;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Home;

/// <summary>The public front page.</summary>
[Uses(typeof(GetPipeline))]
public sealed class HomeModel : AreaPage
{
    public ImmutableArray<PipelineLine> Pipeline { get; private set; } = [];

    public int InForce => Pipeline.Count(l => l.VersionInForceId is not null);

    public int UnderWay => Pipeline.Count(l => l.VersionInForceId is null && l.RetiredAt is null);

    public IEnumerable<PipelineLine> Newest =>
        Pipeline.Where(l => l.RetiredAt is null).OrderByDescending(l => l.LaunchedAt ?? l.BegunAt).Take(6);

    public Task<IActionResult> OnGetAsync() => Show(new GetPipeline(), lines => Pipeline = lines);
}
