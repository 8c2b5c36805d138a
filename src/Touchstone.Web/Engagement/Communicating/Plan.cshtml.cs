using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Communicating;

/// <summary>The communication plan of an exercise.</summary>
[Uses(typeof(GetCommunicationPlan), typeof(PlanMessage))]
public sealed class PlanModel : AreaPage
{
    public CommunicationPlan Shown { get; private set; } = null!;

    /// <summary>Whether they change the plan, and do not only look on.</summary>
    public bool CanPlan { get; private set; }

    public IEnumerable<PlannedMessage> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Messages.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanPlan = await May(new PlanMessage(id, null, new MessageForm().Said(), 0));
        var page = await Show(new GetCommunicationPlan(id), plan => Shown = plan);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "communication-plan",
                ["Who", "What", "Way", "Owner", "Due", "Done", "Reached"],
                Shown.Messages.Select(m =>
                    new object?[] { m.Audience, m.Message, m.Channel, m.Owner, m.Due, m.DoneOn, m.Reached }
                )
            )
            : page;
    }
}
