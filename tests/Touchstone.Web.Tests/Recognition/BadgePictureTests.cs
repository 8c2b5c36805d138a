using System.Buffers.Binary;
using System.Text;
using Touchstone.Badges.Baking;
using Touchstone.Web.Recognition;

namespace Touchstone.Web.Tests.Recognition;

public sealed class BadgePictureTests
{
    [Theory]
    [InlineData("Pelvic health", "1.0", "Centre for Advanced Practice")]
    [InlineData("Cardiovascular and respiratory long-term condition management in the community", "12.10", "X")]
    [InlineData("Zoë’s Ørsted & Łódź (50%) — 健康", "1", "Ærø")]
    [InlineData("健康", "1.0", "健康")]
    public void A_badge_is_drawn_as_a_PNG_that_can_carry_it(string title, string version, string issuer)
    {
        var picture = new BadgePicture(title, version, issuer).ToPng();

        BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)).ShouldBe(800);
        BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)).ShouldBe(800);
        var baked = BakedImage.Bake(picture, "{\"a\":1}").OrThrow();
        Encoding.UTF8.GetString(BakedImage.Extract(baked).OrThrow().Utf8.Span).ShouldBe("{\"a\":1}");
        picture.Length.ShouldBeInRange(5_000, 200_000);
    }

    [Fact]
    public void Other_words_make_another_picture_and_the_same_words_the_same() =>
        (
            new BadgePicture("Frailty", "1.0", "Centre")
                .ToPng()
                .SequenceEqual(new BadgePicture("Frailty", "1.0", "Centre").ToPng()),
            new BadgePicture("Frailty", "1.0", "Centre")
                .ToPng()
                .SequenceEqual(new BadgePicture("Frailty", "1.1", "Centre").ToPng())
        ).ShouldBe((true, false));
}
