// Study orders as the clients' tests place and follow them.
export const place = `mutation Place($title: String!) {
  valfardPlaceStudyOrder(input: { municipalityCode: "2380", title: $title, need: "N", relief: "R" }) {
    studyOrder { id title version status } errors { message } } }`;

export const rename = `mutation Rename($id: ID!, $version: Int!, $title: String!) {
  valfardChangeStudyOrder(input: { id: $id, version: $version, title: $title }) {
    studyOrder { id title version status } errors { message } } }`;

export const changed = `subscription Changed($id: ID) { valfardStudyOrderChanged(id: $id) { id title version status } }`;

export const titles = `query Titles { valfard { fouJamt { studyOrders(first: 50) { nodes { id title } totalCount } } } }`;

/** The first so many values of something that can be awaited in a loop, which is then left. */
export async function take(count, values) {
  const taken = [];
  for await (const value of values) {
    taken.push(value);
    if (taken.length === count) {
      break;
    }
  }
  return taken;
}
