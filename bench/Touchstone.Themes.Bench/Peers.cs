using System.Diagnostics;
using System.Text.Json;

namespace Touchstone.Themes.Bench;

/// <summary>What scikit-learn finds in the same responses, where it is installed (Debian: python3-sklearn).</summary>
internal sealed record Peer(string Name, double Seconds, int[] Labels);

internal static class Peers
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    /// <summary>What a script answers; null where scikit-learn is not installed.</summary>
    public static JsonDocument? Ask(string script, object request)
    {
        var python = Pythons.FirstOrDefault(p => Works(p, "-c", "import sklearn"));
        if (python is null)
        {
            return null;
        }

        var question = Path.GetTempFileName();
        var answer = Path.GetTempFileName();
        try
        {
            File.WriteAllText(question, JsonSerializer.Serialize(request));
            return Works(python, Path.Combine(AppContext.BaseDirectory, script), question, answer)
                ? JsonDocument.Parse(File.ReadAllBytes(answer))
                : throw new InvalidOperationException("The peers did not run.");
        }
        finally
        {
            File.Delete(question);
            File.Delete(answer);
        }
    }

    public static IReadOnlyList<Peer>? Run(CodedSet set, int themes, string language)
    {
        var request = new
        {
            texts = set.Responses.Select(r => r.Text),
            themes,
            language,
            stop = language == "english" ? "english" : null,
        };
        using var answer = Ask("peers.py", request);
        return answer is null
            ? null
            :
            [
                .. answer
                    .RootElement.EnumerateArray()
                    .Select(p => new Peer(
                        p.GetProperty("name").GetString()!,
                        p.GetProperty("seconds").GetDouble(),
                        [.. p.GetProperty("labels").EnumerateArray().Select(l => l.GetInt32())]
                    )),
            ];
    }

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
            )!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
