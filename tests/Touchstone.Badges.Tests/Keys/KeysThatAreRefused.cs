using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Tests.Keys;

public sealed class KeysThatAreRefused
{
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    // The last three are spelt with a coordinate that is not below the prime.
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void An_Ed25519_point_under_which_anyone_could_sign(string hex) =>
        Ed25519PublicKey.FromBytes(Convert.FromHexString(hex)).Succeeded.ShouldBeFalse();

    [Fact]
    public void A_point_that_is_not_on_the_curve_P256()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.P256);
        var jwk = key.PublicKey.ToJwk();
        (jwk["x"], jwk["y"]) = ((string)jwk["y"]!, (string)jwk["x"]!);

        PublicKey.FromJwk(jwk).Fault.ShouldBe("This point is not on the curve P-256.");
    }

    [Fact]
    public void An_RSA_key_that_is_short_or_has_the_exponent_one()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(1024);
        PublicKey.FromPem(rsa.ExportSubjectPublicKeyInfoPem()).Fault!.ShouldContain("1024");
        var modulus = PrivateKey.Generate(KeyAlgorithm.Rsa).PublicKey.ToJwk();
        modulus["e"] = "AQ";
        PublicKey.FromJwk(modulus).Fault!.ShouldContain("exponent");
    }

    [Fact]
    public void A_private_key_where_a_public_one_belongs()
    {
        using var key = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var secret = key.ExportMultikey();

        PublicKey.FromMultikey(Encoding.ASCII.GetString(secret.Span)).Fault!.ShouldContain("private");
    }

    [Fact]
    public void A_private_key_file_with_somebody_elses_public_part()
    {
        using var mine = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var other = PrivateKey.Generate(KeyAlgorithm.Ed25519);
        using var secret = mine.ExportJwk();
        var jwk = JsonNode.Parse(secret.Span)!.AsObject();
        jwk["x"] = (string)other.PublicKey.ToJwk()["x"]!;

        PrivateKey.FromJwk(jwk).Fault!.ShouldContain("do not belong together");
    }

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("zzzz")]
    [InlineData("u6Mk")]
    [InlineData("z6Mk0OIl")]
    [InlineData("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hw")]
    public void Texts_that_are_no_keys(string text)
    {
        PublicKey.FromMultikey(text).Succeeded.ShouldBeFalse();
        PrivateKey.FromMultikey(text).Succeeded.ShouldBeFalse();
        PublicKey.FromPem(text).Succeeded.ShouldBeFalse();
        PrivateKey.FromPem(text).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void A_text_of_megabytes_is_refused_before_it_costs_anything() =>
        PublicKey.FromMultikey("z" + new string('2', 5_000_000)).Succeeded.ShouldBeFalse();

    [Fact]
    public void Signatures_of_another_length_or_with_one_bit_changed()
    {
        foreach (var algorithm in Enum.GetValues<KeyAlgorithm>())
        {
            using var key = PrivateKey.Generate(algorithm);
            byte[] message = [1, 2, 3];
            var signature = key.Sign(message);
            key.PublicKey.Verify(message, signature.AsSpan(1)).ShouldBeFalse();
            key.PublicKey.Verify(message, []).ShouldBeFalse();
            signature[^1] ^= 1;
            key.PublicKey.Verify(message, signature).ShouldBeFalse();
        }
    }
}
