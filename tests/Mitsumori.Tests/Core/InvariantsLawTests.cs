using System.Collections;
using System.Reflection;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Tests.Catalog;
using Mitsumori.Tests.Core.Plans;

namespace Mitsumori.Tests.Core;

/// <summary>
/// Law: a record that a plan or a book is made of refuses what no value of its kind may be, in its constructor and in <c>with</c>: nothing
/// where something must be, a blank text, a number below zero, a number that is no member of its enumeration.
/// </summary>
public sealed class InvariantsLawTests
{
    private static readonly string[] Rooms =
        ["Plans", "Workloads", "Quantities", "Prices", "Offers", "Bedrock", "Sources", "Book"];

    // May be below zero, or empty: places on the globe, clocks behind UTC, the time before 1970, a saving, a row without a note.
    private static readonly string[] Free =
    [
        "RegionFacts.Latitude", "RegionFacts.Longitude", "ClockOffset.AheadSeconds", "ClockOffset.SinceSeconds", "Usd.Dollars",
        "PriceObservation.Note",
    ];

    // What is asked of a book, and what is read out of one: no part of a plan or a book.
    private static readonly string[] Apart =
    [
        nameof(ModelFilter), nameof(ModelOffers), nameof(ModelCalls), nameof(GeoCall), nameof(ModelBatch),
        nameof(PriceKey), nameof(PriceKindRow), nameof(PriceChoice), nameof(QuotaLimits),
        nameof(QuotaFigure), nameof(TrafficFormulas), "Usd",
    ];

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, object> Examples = ExamplesOf(
        PlanValues.Whole,
        PlanValues.Hourly,
        PlanValues.Distilled,
        PlanValues.OfImages,
        PlanValues.Week,
        new Traffic.DayVolume(PlanValues.Some, PlanValues.Tokens, PlanValues.Active),
        new Traffic.MonthVolume(PlanValues.Some, PlanValues.Tokens, PlanValues.Active),
        PriceKinds.All[0].Units[0],
        new RegionDistance(new("us-east-1"), 1),
        new OwnWeights("DeepSeek-R1-Distill-Llama-8B", new("Llama")),
        new OwnFile("prices.json", "0123456789ab"),
        new ContextBand(200_000, IsDisputed: true, PlanValues.Said),
        ShippedData.Read(ShippedFolder.Data).Offers.Models.Values,
        ShippedData.Read(ShippedFolder.Data));

    [Fact]
    public void Examples_EveryRecordOfAPlanAndABook_AreAmongThem()
    {
        IEnumerable<Type> records = typeof(FactBook)
            .Assembly.GetTypes()
            .Where(type => IsOurs(type) && (type.IsPublic || type.IsNestedPublic) && !type.IsAbstract)
            .Where(type => !type.IsAssignableTo(typeof(Exception)) && Settable(type).Any());
        Assert.Empty(records.Where(type => !Examples.ContainsKey(type) && !Apart.Contains(type.Name)).Select(type => type.FullName));
    }

    [Fact]
    public void With_WhatNoSuchValueMayBe_IsRefused()
    {
        List<string> taken = [];
        foreach ((Type type, object example) in Examples)
        {
            foreach (PropertyInfo property in Settable(type))
            {
                foreach (object? wrong in WrongFor(property.PropertyType, Nullability.Create(property), $"{type.Name}.{property.Name}"))
                {
                    if (!IsRefused(() => property.SetValue(Copy(example), wrong)))
                        taken.Add($"{type.Name}.{property.Name} = {wrong ?? "null"}");
                }
            }
        }

        Assert.Empty(taken);
    }

    [Fact]
    public void New_WhatNoSuchValueMayBe_IsRefused()
    {
        List<string> taken = [];
        int tried = 0;
        foreach ((Type type, object example) in Examples)
        {
            if (ConstructorOf(type) is not { } constructor) continue;
            ParameterInfo[] parameters = constructor.GetParameters();
            object?[] right = [.. parameters.Select(parameter => PropertyOf(type, parameter)!.GetValue(example))];
            constructor.Invoke(right);
            for (int i = 0; i < parameters.Length; i++)
            {
                string name = $"{type.Name}.{PropertyOf(type, parameters[i])!.Name}";
                foreach (object? wrong in WrongFor(parameters[i].ParameterType, Nullability.Create(parameters[i]), name))
                {
                    object?[] arguments = [.. right];
                    arguments[i] = wrong;
                    tried++;
                    if (!IsRefused(() => constructor.Invoke(arguments))) taken.Add($"new {name} = {wrong ?? "null"}");
                }
            }
        }

        Assert.Empty(taken);
        Assert.True(tried > 100, $"{tried}");
    }

    private static IEnumerable<object?> WrongFor(Type type, NullabilityInfo nullability, string name)
    {
        if (Free.Contains(name)) return [];
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (value.IsEnum) return [Enum.ToObject(value, -1), Enum.ToObject(value, 99)];
        if (value == typeof(int)) return [-1];
        if (value == typeof(long)) return [-1L];
        if (value == typeof(decimal)) return [-1m];
        if (value.IsValueType) return [];
        bool mayBeNull = nullability.WriteState == NullabilityState.Nullable || nullability.ReadState == NullabilityState.Nullable;
        return (value == typeof(string), mayBeNull) switch
        {
            (true, true) => ["", " "],
            (true, false) => ["", " ", null],
            (false, true) => [],
            (false, false) => [null],
        };
    }

    private static bool IsRefused(Action way)
    {
        try
        {
            way();
            return false;
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
        {
            return true;
        }
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    // That of the record's head: its parameters have the names of properties.
    private static ConstructorInfo? ConstructorOf(Type type) =>
        type.GetConstructors()
            .Where(constructor => constructor.GetParameters() is { Length: > 0 } parameters
                && parameters.All(parameter => PropertyOf(type, parameter) is not null))
            .MaxBy(constructor => constructor.GetParameters().Length);

    private static PropertyInfo? PropertyOf(Type type, ParameterInfo parameter) =>
        type.GetProperties().FirstOrDefault(property =>
            property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameter.ParameterType);

    // As "with" copies, before it sets.
    private static object Copy(object example) =>
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(example, [])!;

    private static bool IsOurs(Type type) =>
        type.Namespace is string room && Rooms.Any(name => room == $"Mitsumori.Core.{name}");

    private static Dictionary<Type, object> ExamplesOf(params object[] roots)
    {
        Dictionary<Type, object> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Queue<object> open = new(roots);
        while (open.TryDequeue(out object? next))
        {
            if (next is IEnumerable list and not string)
            {
                foreach (object? item in list) if (item is not null && IsWalked(item.GetType())) open.Enqueue(item);
                continue;
            }

            if (!seen.Add(next)) continue;
            bool isFirst = found.TryAdd(next.GetType(), next);
            if (next.GetType().IsValueType && !isFirst) continue;
            foreach (PropertyInfo property in next.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            {
                if (IsWalked(property.PropertyType) && property.GetValue(next) is object value) open.Enqueue(value);
            }
        }

        return found.Where(pair => IsOurs(pair.Key)).ToDictionary();

        static bool IsWalked(Type type) =>
            IsOurs(Nullable.GetUnderlyingType(type) ?? type) || (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type));
    }
}
