using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.YourData;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access.Account;

/// <summary>Everything stored about the person, to read and to download.</summary>
[Uses(typeof(GetMyData))]
public sealed class YourDataModel : AreaPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public MyData Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var page = await Show(new GetMyData(), data => Data = data);
        return Data is not null && format == "json"
            ? File(JsonSerializer.SerializeToUtf8Bytes(Data, Json), "application/json", "your-data.json")
            : page;
    }

    /// <summary>A stored name as words: <c>access.one_time_link</c> becomes "one time link".</summary>
    public static string Words(string name) =>
        name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
}
