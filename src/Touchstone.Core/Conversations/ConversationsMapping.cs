using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.OpenData;
using Touchstone.Core.Conversations.Picture;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Conversations;

internal sealed class ConversationsMapping
    : IEntityTypeConfiguration<Conversation>,
        IEntityTypeConfiguration<ClosingChange>,
        IEntityTypeConfiguration<Challenge>,
        IEntityTypeConfiguration<Participant>,
        IEntityTypeConfiguration<Statement>,
        IEntityTypeConfiguration<Descent>,
        IEntityTypeConfiguration<Comment>,
        IEntityTypeConfiguration<GivenVote>,
        IEntityTypeConfiguration<Moderation>,
        IEntityTypeConfiguration<AuthorMessage>,
        IEntityTypeConfiguration<WorkforceShare>,
        IEntityTypeConfiguration<PaintedPicture>,
        IEntityTypeConfiguration<OpenFile>,
        IEntityTypeConfiguration<GatewayEntry>,
        IEntityTypeConfiguration<GatewayKey>
{
    private const string Schema = "conversations";

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversation", Schema).Ignore(c => c.Ref);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ClosingChange> builder) => builder.ToTable("closing_change", Schema);

    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.ToTable("challenge", Schema).Ignore(c => c.FirstState);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Participant> builder) =>
        builder.ToTable("participant", Schema).HasKey(p => p.Number);

    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("statement", Schema).Ignore(s => s.IsOpen).HasKey(s => s.Number);
        builder.Property(s => s.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Descent> builder) =>
        builder.ToTable("descent", Schema).HasKey(d => new { d.Child, d.Parent });

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("comment", Schema).HasKey(c => c.Number);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<GivenVote> builder) => builder.ToTable("vote", Schema).HasKey(v => v.Seq);

    public void Configure(EntityTypeBuilder<Moderation> builder) => builder.ToTable("moderation", Schema);

    public void Configure(EntityTypeBuilder<AuthorMessage> builder) => builder.ToTable("author_message", Schema);

    public void Configure(EntityTypeBuilder<WorkforceShare> builder) =>
        builder
            .ToTable("workforce_share", Schema)
            .HasKey(s => new
            {
                s.ConversationId,
                s.Segment,
                s.Part,
            });

    public void Configure(EntityTypeBuilder<PaintedPicture> builder)
    {
        builder.ToTable("picture", Schema).HasKey(p => p.ConversationId);
        builder.Property(p => p.Content).AsJson();
    }

    public void Configure(EntityTypeBuilder<OpenFile> builder) =>
        builder.ToTable("open_file", Schema).HasKey(f => new { f.ConversationId, f.Name });

    public void Configure(EntityTypeBuilder<GatewayEntry> builder) =>
        builder.ToTable("entry", "gateway").Ignore(e => e.Answers).HasKey(e => e.Pseudonym);

    public void Configure(EntityTypeBuilder<GatewayKey> builder)
    {
        builder.ToTable("key", "gateway");
        builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
