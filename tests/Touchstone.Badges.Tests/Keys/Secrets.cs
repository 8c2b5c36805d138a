using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Tests.Keys;

public sealed class Secrets
{
    [Fact]
    public void A_disposed_key_signs_no_more()
    {
        foreach (var algorithm in Enum.GetValues<KeyAlgorithm>())
        {
            var key = PrivateKey.Generate(algorithm);
            key.Dispose();
            Should.Throw<ObjectDisposedException>(() => key.Sign([1]));
        }
    }

    [Fact]
    public void Exported_bytes_are_zero_after_use()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        ReadOnlySpan<byte> view;
        using (var pem = key.ExportPem())
        {
            view = pem.Span;
            view.IndexOfAnyExcept((byte)0).ShouldBe(0);
        }
        view.IndexOfAnyExcept((byte)0).ShouldBe(-1);
    }

    [Fact]
    public async Task One_key_signs_from_many_threads()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        var expected = key.Sign([1, 2, 3]);

        await Parallel.ForAsync(
            0,
            2000,
            (_, _) =>
            {
                key.Sign([1, 2, 3]).ShouldBe(expected);
                key.PublicKey.Verify([1, 2, 3], expected).ShouldBeTrue();
                return ValueTask.CompletedTask;
            }
        );
    }
}
