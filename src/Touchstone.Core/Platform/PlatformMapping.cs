using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.Wording;

namespace Touchstone.Core.Platform;

internal sealed class PlatformMapping
    : IEntityTypeConfiguration<Job>,
        IEntityTypeConfiguration<OutboxMail>,
        IEntityTypeConfiguration<ToDoItem>,
        IEntityTypeConfiguration<Reminder>,
        IEntityTypeConfiguration<Blob>,
        IEntityTypeConfiguration<StoredFile>,
        IEntityTypeConfiguration<VariantTexts>
{
    private const string Schema = "platform";

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("job", Schema);
        builder.Property(j => j.Payload).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<OutboxMail> builder) =>
        builder.ToTable("outbox_mail", Schema).Ignore(m => m.TextWithoutSecret).Ignore(m => m.HtmlWithoutSecret);

    public void Configure(EntityTypeBuilder<ToDoItem> builder) => builder.ToTable("to_do_item", Schema);

    public void Configure(EntityTypeBuilder<Reminder> builder) =>
        builder
            .ToTable("reminder", Schema)
            .HasKey(r => new
            {
                r.ItemId,
                r.AccountId,
                r.Stage,
            });

    public void Configure(EntityTypeBuilder<Blob> builder) => builder.ToTable("blob", Schema).HasKey(b => b.Sha256);

    public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.ToTable("stored_file", Schema);

    public void Configure(EntityTypeBuilder<VariantTexts> builder)
    {
        builder.ToTable("variant_texts", Schema);
        builder.Property(t => t.Texts).AsJson();
        builder.Property(t => t.Revision).IsConcurrencyToken();
    }
}
