/**
 * An article that the engine reads like any other. It stays English in every language, for that is what the engine
 * reads, and one figure in it is wrong on purpose, so that a reader sees what that looks like.
 */
export function SampleArticle() {
  return (
    <article lang="en">
      <h3>An old map goes travelling</h3>
      <p>
        VIENNA — The capital of Austria, home to about 2 million people, has lent its oldest street plan to a travelling
        show that opened on Tuesday and will move on along the rivers of the continent in spring.
      </p>
      <p>
        The show begins a long way off. Chongqing, China’s largest city, fills the first room: it covers about 82,400
        square kilometers, an area comparable to Austria, and most of it is fields and hills.
      </p>
      <p>
        Berlin, a city of 2.1 million people, comes next, with 350 sheets that nobody had unrolled since they were
        drawn. Hamburg and Munich follow.
      </p>
      <p>
        The last room is about a day. World Cities Day, observed every year on Oct 31 since 2014, is when the show
        closes, and when its 1,200 visitors a day may draw a street of their own.
      </p>
    </article>
  );
}
