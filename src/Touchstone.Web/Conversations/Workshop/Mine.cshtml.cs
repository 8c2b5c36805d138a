using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>What somebody said, for their own eyes; with <c>?format=json</c> all that is held of them.</summary>
[Uses(typeof(GetMine), typeof(GetConversationWords))]
public sealed class MineModel(VoiceCookie cookie) : VoicePage(cookie)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public Guid Id { get; private set; }
    public MyPart Mine { get; private set; } = null!;
    public string OwnCode => Code ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id, string? format)
    {
        Id = id;
        var mine = await Ask(new GetMine(id, VoiceIn(id)));
        if (!mine.IsDone)
        {
            return mine.Refusal is Refusal.OutOfOrder ? Redirect($"/conversations/{id}/join") : Refused(mine.Refusal);
        }
        Mine = mine.Value;
        return format == "json"
            ? File(JsonSerializer.SerializeToUtf8Bytes(Mine, Json), "application/json", "what-i-said.json")
            : Page();
    }
}
