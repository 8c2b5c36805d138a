using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

/// <summary>
/// Exports held against the shape of CASE packages with ajv, a JSON Schema validator that nobody on this project wrote; the
/// shape is described in peers/case-schema.mjs. Needs Node.js; its packages are installed from the lock file the first time.
/// </summary>
public sealed class CaseSchemaTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "peers");

    [Theory]
    [InlineData("1.0", CaseEdition.V10)]
    [InlineData("1.1", CaseEdition.V11)]
    public async Task Every_export_has_no_schema_error(string edition, CaseEdition written)
    {
        var faulty = CaseReader.Read(FaultyPackage.Make()).Package!;
        var dialect = CaseReader.Read(CaseDialect.Make()).Package!;

        var errors = await ErrorsAsync(
            edition,
            CaseWriter.Write(SampleSpecification.Make(), written).Content,
            CaseWriter.Write(faulty, written).Content,
            CaseWriter.Write(dialect, written).Content
        );

        errors.ShouldBe("");
    }

    [Fact]
    public async Task The_validator_finds_the_faults_of_the_sources()
    {
        (await ErrorsAsync("1.1", FaultyPackage.Make())).ShouldContain("must NOT have additional properties");
        (await ErrorsAsync("1.1", CaseDialect.Make())).ShouldContain("must be string");
    }

    private static async Task<string> ErrorsAsync(string edition, params ReadOnlyMemory<byte>[] packages)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            await RunAsync("npm", ["ci", "--ignore-scripts"]);
        }

        var folder = Directory.CreateTempSubdirectory("case");
        try
        {
            var files = new List<string>();
            foreach (var package in packages)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}.json"));
                await File.WriteAllBytesAsync(files[^1], package, TestContext.Current.CancellationToken);
            }

            return await RunAsync("node", ["validate-case.mjs", edition, .. files]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        Process process;
        try
        {
            process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = Folder,
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardOutputEncoding = Encoding.UTF8,
                }
            )!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"This test needs Node.js with npm: '{program}' was not found.",
                missing
            );
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException($"{program}: {await errors}");
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
