using System.Diagnostics;
using OpenTelemetry;

namespace Touchstone.Web.Hosting;

/// <summary>Takes secrets out of the addresses in a trace before it is sent.</summary>
internal sealed class DiscreetTraces : BaseProcessor<Activity>
{
    /// <summary>Of the semantic conventions for HTTP: the whole address and what is asked for are left out, the path is cleaned.</summary>
    private static readonly string[] LeftOut = ["url.full", "url.query"];

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("url.path") is string path)
        {
            data.SetTag("url.path", SecretPaths.Hide(path));
        }
        foreach (var name in LeftOut)
        {
            if (data.GetTagItem(name) is not null)
            {
                data.SetTag(name, null);
            }
        }
    }
}
