using System.Text;
using Touchstone.LinkedData.JsonLd;
using Touchstone.LinkedData.Rdf;
using Touchstone.LinkedData.Tests.JsonLd;

namespace Touchstone.LinkedData.Tests;

/// <summary>Broken input gives a refusal, never an exception.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Fragments =
    [
        "@context",
        "@id",
        "@type",
        "@value",
        "@list",
        "@set",
        "@graph",
        "@reverse",
        "@nest",
        "@included",
        "@json",
        "null",
        "true",
        "{}",
        "[]",
        "[[[]]]",
        "1e999",
        "-0",
        "\\ud800",
        "\\u0000",
        "\u00ff",
        "_:",
        ":",
        "",
        "urn:x",
        "\"@none\"",
        "{\"@value\":",
        "}",
        "]",
        ",",
        "https://www.w3.org/ns/credentials/v2",
        "@vocab",
        "@import",
        "@base",
    ];

    [Fact]
    public void Changed_documents_are_canonicalised_or_refused()
    {
        var random = new Random(99);
        var credentials = new RandomCredential(seed: 40);
        var documents = new RandomJsonLd(seed: 41, careful: false, completeNames: false);
        var processor = new JsonLdProcessor();
        var good = 0;
        for (var round = 0; round < 4000; round++)
        {
            var text = Encoding.UTF8.GetBytes(round % 2 == 0 ? documents.Document() : credentials.Good());
            var changed = Change(text, random);

            good += processor.Canonicalize(changed).IsGood ? 1 : 0;
        }

        good.ShouldBeInRange(1, 3999);
    }

    [Fact]
    public void Changed_json_is_canonicalised_or_refused()
    {
        var random = new Random(98);
        var credentials = new RandomCredential(seed: 42);
        var refused = 0;
        for (var round = 0; round < 3000; round++)
        {
            try
            {
                Jcs.Canonicalize(Change(Encoding.UTF8.GetBytes(credentials.Good()), random));
            }
            catch (LinkedDataException)
            {
                refused++;
            }
        }

        refused.ShouldBeInRange(1, 2999);
    }

    [Fact]
    public void Changed_statements_are_read_or_refused()
    {
        var random = new Random(97);
        var text = new JsonLdProcessor()
            .Canonicalize(Encoding.UTF8.GetBytes(new RandomCredential(seed: 43).Good()))
            .Value.NQuads.ToArray();
        var good = 0;
        for (var round = 0; round < 2000; round++)
        {
            good += NQuads.Read(Encoding.UTF8.GetString(Change(text, random))).IsGood ? 1 : 0;
        }

        good.ShouldBeInRange(1, 1999);
    }

    /// <summary>Up to three bytes changed, pieces cut out, doubled or put in.</summary>
    private static byte[] Change(byte[] text, Random random)
    {
        var changed = text.ToList();
        for (var times = random.Next(1, 4); times > 0 && changed.Count > 10; times--)
        {
            var at = random.Next(changed.Count);
            var length = random.Next(Math.Min(20, changed.Count - at));
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, length);
                    break;
                case 2:
                    changed.InsertRange(at, changed.GetRange(at, length));
                    break;
                case 3:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                default:
                    var quote = changed.IndexOf((byte)'"', at);
                    if (quote >= 0)
                    {
                        changed.InsertRange(
                            quote + 1,
                            Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)])
                        );
                    }

                    break;
            }
        }

        return [.. changed];
    }
}
