using System.Text.Encodings.Web;
using System.Text.Json;

namespace Touchstone.Frameworks.Exchange;

/// <summary>JSON strings outside a writer.</summary>
internal static class JsonText
{
    public static string Quote(string text) =>
        "\"" + JsonEncodedText.Encode(Unescaped.Whole(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
