namespace Touchstone.Cli.Opinion;

/// <summary>Writes what is being done, a line each, where it does not get into the way of the result.</summary>
internal sealed class ProgressLines(TextWriter to) : IProgress<string>
{
    public void Report(string value) => to.WriteLine($"… {value}");
}
