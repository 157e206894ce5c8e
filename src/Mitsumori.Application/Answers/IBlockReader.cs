namespace Mitsumori.Application.Answers;

/// <summary>A face that renders answers: what it makes of each kind of block.</summary>
/// <remarks>A new kind does not compile until every face knows it.</remarks>
public interface IBlockReader<out T>
{
    T Read(Block.Sentence sentence);

    T Read(Block.Paragraph paragraph);

    T Read(Block.Heading heading);

    T Read(Block.Items items);

    T Read(Block.Facts facts);

    T Read(Block.Figures figures);

    T Read(Block.Table table);

    T Read(Block.Listing listing);

    T Read(Block.Chart chart);

    T Read(Block.Question question);

    T Read(Block.Command command);
}
