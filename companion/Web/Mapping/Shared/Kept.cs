using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>
/// Something that was worked out from the store and stays good until the store or the day changes. Asked from many threads; two that come
/// at once make it once.
/// </summary>
/// <param name="store">What it is worked out from.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="make">Works it out for a day.</param>
internal sealed class Kept<T>(RunStore store, TimeProvider clock, Func<DateOnly, T> make)
    where T : class
{
    private readonly object _gate = new();
    private T? _value;
    private DateOnly _day;
    private StoreMark _mark;

    /// <summary>The thing as the store is now.</summary>
    internal T Value
    {
        get
        {
            lock (_gate)
            {
                var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
                var mark = store.Mark;
                if (_value is null || _day != today || _mark != mark)
                {
                    // As it was before: what is changed meanwhile is not missed.
                    (_day, _mark) = (today, mark);
                    _value = make(today);
                }

                return _value;
            }
        }
    }
}
