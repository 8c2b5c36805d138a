extern alias cli;

using System.CommandLine;

namespace Touchstone.Web.Tests.Record;

/// <summary>The <c>touchstone</c> command as somebody runs it on a computer of their own.</summary>
internal static class Terminal
{
    public static async Task<(int Code, string Said)> Run(params string[] args)
    {
        await using var said = new StringWriter();
        var code = await cli::Touchstone.Cli.Commands.RunAsync(
            args,
            new InvocationConfiguration { Output = said, Error = said }
        );
        return (code, said.ToString());
    }
}
