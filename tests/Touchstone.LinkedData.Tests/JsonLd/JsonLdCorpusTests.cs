namespace Touchstone.LinkedData.Tests.JsonLd;

/// <summary>Generated documents, expanded and canonicalised here and by the npm library jsonld, byte by byte.</summary>
public sealed class JsonLdCorpusTests
{
    [Fact]
    public async Task Documents_made_with_care_are_accepted_and_equal_those_of_javascript()
    {
        var maker = new RandomJsonLd(seed: 11, careful: true, completeNames: true);
        var tally = await JsonLdPeer.CompareAsync([.. Enumerable.Range(0, 400).Select(_ => maker.Document())]);

        tally.Differences.ShouldBeEmpty();
        tally.Accepted.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task Documents_with_faults_are_refused_by_both_or_equal()
    {
        var maker = new RandomJsonLd(seed: 12, careful: false, completeNames: false);
        var tally = await JsonLdPeer.CompareAsync([.. Enumerable.Range(0, 600).Select(_ => maker.Document())]);

        tally.Differences.ShouldBeEmpty();
        tally.Accepted.ShouldBeGreaterThan(100);
        tally.Refusals.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Outside_safe_mode_the_same_is_dropped_and_relative_names_are_resolved()
    {
        var maker = new RandomJsonLd(seed: 13, careful: true, completeNames: false);
        var tally = await JsonLdPeer.CompareAsync(
            [.. Enumerable.Range(0, 400).Select(_ => maker.Document())],
            safe: false,
            baseIri: "https://base.example/dir/file?query#fragment"
        );

        tally.Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Credentials_equal_those_of_javascript()
    {
        var maker = new RandomCredential(seed: 30);
        var tally = await JsonLdPeer.CompareAsync([.. Enumerable.Range(0, 250).Select(_ => maker.Good())]);

        tally.Differences.ShouldBeEmpty();
        tally.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Credentials_with_equal_proofs_inside_equal_those_of_javascript()
    {
        var maker = new RandomCredential(seed: 31);
        var tally = await JsonLdPeer.CompareAsync([.. Enumerable.Range(0, 25).Select(_ => maker.WithEqualProofs())]);

        tally.Differences.ShouldBeEmpty();
        tally.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Credentials_with_a_fault_are_refused_by_both()
    {
        var maker = new RandomCredential(seed: 32);
        var tally = await JsonLdPeer.CompareAsync([.. Enumerable.Range(0, 150).Select(_ => maker.Faulty())]);

        tally.Differences.ShouldBeEmpty();
        tally.Refusals.Count.ShouldBe(150);
    }

    [Fact]
    public async Task Contexts_of_all_kinds_are_refused_by_both_or_mean_the_same()
    {
        var maker = new RandomContexts(seed: 50);
        var tally = await JsonLdPeer.CompareAsync(
            [.. Enumerable.Range(0, 3000).Select(_ => maker.Document())],
            contexts: RandomContexts.Library()
        );

        tally.Differences.ShouldBeEmpty();
        tally.Accepted.ShouldBeGreaterThan(200);
        tally.Refusals.Count.ShouldBeGreaterThan(200);
    }
}
