using Touchstone.Core.Conversations.Picture;
using Touchstone.Web.Conversations.Seminars;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations;

/// <summary>Puts conversations on the site: the way in, and the addresses for quick votes and live counts.</summary>
internal static class ConversationsSetup
{
    public static WebApplicationBuilder AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveFeeds>();
        builder.Services.AddSingleton<VoiceCookie>();
        builder.Services.AddHostedService<PaintWorker>();
        builder.Services.AddMenuItem(new MenuItem("Conversations", "/conversations"));
        return builder;
    }

    public static WebApplication MapConversations(this WebApplication app)
    {
        VoteEndpoint.Map(app);
        SimilarEndpoint.Map(app);
        LiveEndpoint.Map(app);
        return app.MapPlacesInSeminars();
    }
}
