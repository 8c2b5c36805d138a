using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Engagement.Exercises;

namespace Touchstone.Core.Engagement.Events;

internal sealed class EventMapping
    : IEntityTypeConfiguration<Event>,
        IEntityTypeConfiguration<Booking>,
        IEntityTypeConfiguration<BookingLink>,
        IEntityTypeConfiguration<EventInvitation>
{
    private const string Schema = "engagement";

    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("event", Schema).Ignore(e => e.Ref).Ignore(e => e.IsCancelled).Ignore(e => e.Free);
        builder.Ignore(e => e.Text);
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.HasOne<Exercise>().WithMany().HasForeignKey(e => e.ExerciseId);
    }

    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("booking", Schema);
        builder.HasOne<Event>().WithMany().HasForeignKey(b => b.EventId);
    }

    public void Configure(EntityTypeBuilder<BookingLink> builder)
    {
        builder.ToTable("booking_link", Schema).HasKey(l => l.Hash);
        builder.HasOne<Booking>().WithMany().HasForeignKey(l => l.BookingId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EventInvitation> builder)
    {
        builder.ToTable("event_invitation", Schema);
        builder.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(i => i.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }
}
