using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>The way from the root of a document to the value that is being read.</summary>
internal sealed class DocumentPath
{
    private Step[] _steps = new Step[32];
    private int _count;

    public int Depth => _count;

    public void Enter(JsonProperty member) => Enter(new Step(member, 0));

    public void Enter(int index) => Enter(new Step(default, index));

    public void Leave() => _count--;

    /// <summary>The way as a JSON Pointer (RFC 6901).</summary>
    public override string ToString()
    {
        var pointer = new StringBuilder();
        foreach (var step in _steps.AsSpan(0, _count))
        {
            pointer.Append('/');
            if (step.Member.Value.ValueKind == JsonValueKind.Undefined)
            {
                pointer.Append(step.Index.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                pointer.Append(step.Member.Name.Replace("~", "~0").Replace("/", "~1"));
            }
        }

        return pointer.ToString();
    }

    private void Enter(Step step)
    {
        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * _count);
        }

        _steps[_count++] = step;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(JsonProperty Member, int Index);
}
