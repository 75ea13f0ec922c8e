using TicketPrompt.Sources;

namespace TicketPrompt.Tests.Sources;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(10_000)]
    public void All_come_in_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count), ReadAhead.Of(Enumerable.Range(0, count), Nowhere, default));

    [Fact]
    public void Only_so_many_are_read_ahead()
    {
        int read = 0;
        int asked = 0;
        foreach (int element in ReadAhead.Of(Enumerable.Range(1, 2000).Select(i => read = i), Nowhere, default))
        {
            asked++;
            Assert.Equal(asked, element);
            Assert.InRange(Volatile.Read(ref read), asked, asked + (ReadAhead.Most * ReadAhead.BatchLength));
        }

        Assert.Equal(2000, asked);
    }

    [Fact]
    public void Of_long_ones_fewer_are_read_ahead()
    {
        int read = 0;
        int asked = 0;
        foreach (int element in ReadAhead.Of(Enumerable.Range(1, 200).Select(i => read = i), () => read * (long)ReadAhead.BatchBytes, default))
        {
            asked++;
            Assert.Equal(asked, element);
            Assert.InRange(Volatile.Read(ref read), asked, asked + ReadAhead.Most);
        }

        Assert.Equal(200, asked);
    }

    [Fact]
    public void They_are_read_while_the_consumer_works()
    {
        using ManualResetEventSlim ahead = new();
        IEnumerable<int> source = Enumerable.Range(1, 1000).Select(i =>
        {
            if (i == 10)
            {
                ahead.Set();
            }

            return i;
        });

        foreach (int element in ReadAhead.Of(source, Nowhere, default))
        {
            if (element == 1)
            {
                Assert.True(ahead.Wait(TimeSpan.FromMinutes(1)));
            }
        }
    }

    [Fact]
    public void What_is_thrown_comes_after_what_was_read_before()
    {
        List<int> seen = [];

        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (int element in ReadAhead.Of(Enumerable.Range(1, 1000).Select(i => i < 777 ? i : throw new InvalidDataException("777")), Nowhere, default))
            {
                seen.Add(element);
            }
        });

        Assert.Equal("777", thrown.Message);
        Assert.Equal(Enumerable.Range(1, 776), seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(100)]
    public void Who_stops_early_leaves_nobody_reading(int count)
    {
        int inside = 0;
        bool disposed = false;
        bool disposedWhileInside = false;
        IEnumerable<int> Source()
        {
            try
            {
                for (int i = 0; ; i++)
                {
                    Volatile.Write(ref inside, 1);
                    Thread.Yield();
                    Volatile.Write(ref inside, 0);
                    yield return i;
                }
            }
            finally
            {
                // After this nobody can read on: the sequence has ended.
                disposedWhileInside = Volatile.Read(ref inside) == 1;
                disposed = true;
            }
        }

        _ = ReadAhead.Of(Source(), Nowhere, default).Take(count).Last();

        Assert.True(disposed);
        Assert.False(disposedWhileInside);
    }

    [Fact]
    public void Cancelling_ends_it()
    {
        using CancellationTokenSource source = new();
        int last = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (int element in ReadAhead.Of(Enumerable.Range(0, int.MaxValue).Select(i => Checked(i, source.Token)), Nowhere, source.Token))
            {
                last = element;
                if (element == 1000)
                {
                    source.Cancel();
                }
            }
        });

        Assert.InRange(last, 1000, 1000 + (ReadAhead.Most * ReadAhead.BatchLength));
    }

    private static long Nowhere() => 0;

    private static int Checked(int i, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return i;
    }
}
