// Runs the W3C test suites that the reader has a copy of, and says which tests do not pass:
//   dotnet run -c Release --project bench/Touchstone.LinkedData.Suites -- FOLDER
// FOLDER is `tests` of https://github.com/w3c/json-ld-api (expand and toRdf are run), or a folder with pairs of files
// NAME-in.nq or NAME-in.jsonld and NAME-out.nq, NAME-rdfc10.nq or NAME-urdna2015.nq, as in https://github.com/w3c/rdf-canon.
using Touchstone.LinkedData.Suites;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Say in which folder the tests are.");
    return 2;
}

var suites = new List<Tally>();
foreach (var (manifest, kind) in new[] { ("expand", SuiteKind.Expand), ("toRdf", SuiteKind.ToRdf) })
{
    var file = Path.Combine(folder, $"{manifest}-manifest.jsonld");
    if (File.Exists(file))
        suites.Add(new JsonLdSuite(folder, file).Run(kind));
}
var canonical = new CanonicalizationSuite(folder).Run();
if (canonical.Count > 0)
    suites.Add(canonical);

foreach (var suite in suites)
{
    foreach (var fault in suite.Faults)
        Console.WriteLine($"  {fault}");
    Console.WriteLine($"{suite.Name}: {suite.Passed} of {suite.Count} pass");
}
return suites.Count > 0 && suites.TrueForAll(s => s.Passed == s.Count) ? 0 : 1;
