using System.CommandLine;

namespace Touchstone.Cli.Tests;

/// <summary>Runs a command as a person at a terminal would, and keeps what it said.</summary>
internal sealed class Terminal
{
    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public async Task<int> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }
}
