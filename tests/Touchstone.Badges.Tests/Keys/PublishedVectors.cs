using System.Numerics;
using System.Text.Json.Nodes;
using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Tests.Keys;

/// <summary>Figures that the standards themselves print.</summary>
public sealed class PublishedVectors
{
    [Theory]
    // RFC 8032 section 7.1, tests 1 to 3.
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void Ed25519_keys_and_signatures_equal_those_of_RFC_8032(
        string seed,
        string publicKey,
        string message,
        string signature
    )
    {
        using var key = Ed25519PrivateKey.FromSeed(Convert.FromHexString(seed));
        var data = Convert.FromHexString(message);

        Convert.ToHexStringLower(((Ed25519PublicKey)key.PublicKey).Bytes).ShouldBe(publicKey);
        Convert.ToHexStringLower(key.Sign(data)).ShouldBe(signature);
        key.PublicKey.Verify(data, Convert.FromHexString(signature)).ShouldBeTrue();
        key.PublicKey.Verify([.. data, 0], Convert.FromHexString(signature)).ShouldBeFalse();
    }

    [Fact]
    public void The_thumbprint_equals_that_of_RFC_8037_appendix_A3()
    {
        var jwk = new JsonObject
        {
            ["kty"] = "OKP",
            ["crv"] = "Ed25519",
            ["x"] = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        };

        PublicKey.FromJwk(jwk).OrThrow().Thumbprint().ShouldBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    [Theory]
    // The examples of draft-msporny-base58, section 5.
    [InlineData("48656c6c6f20576f726c6421", "2NEpo7TZRRrLZSi2U")]
    [InlineData(
        "54686520717569636b2062726f776e20666f78206a756d7073206f76657220746865206c617a7920646f672e",
        "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z"
    )]
    [InlineData("0000287fb4cd", "11233QC4")]
    public void Base58_equals_the_published_examples(string hex, string text)
    {
        Base58.Encode(Convert.FromHexString(hex)).ShouldBe(text);
        Base58.Decode(text).ShouldBe(Convert.FromHexString(hex));
    }

    [Fact]
    public void Base58_of_any_length_is_the_number_written_to_the_base_58()
    {
        var random = new Random(58);
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            bytes.AsSpan(0, Math.Min(length, random.Next(3))).Clear();
            var zeros = bytes.TakeWhile(b => b == 0).Count();
            var digits = new List<char>();
            for (var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true); number > 0; number /= 58)
                digits.Insert(0, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[(int)(number % 58)]);

            var text = Base58.Encode(bytes);

            text.ShouldBe(new string('1', zeros) + string.Concat(digits));
            Base58.Decode(text).ShouldBe(bytes);
        }
    }
}
