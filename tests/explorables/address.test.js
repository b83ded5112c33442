import assert from "node:assert/strict";
import { test } from "node:test";
import { readFields, readHash, writeFields, writeHash } from "../../explorables/parts/address.js";

test("explorables and the anchor of a section share the address", () => {
  const { anchor, pieces } = readHash("#sec-jacobian;softmax-bars:logits=1,2,5;triangle:logits=0,0,1");
  assert.equal(anchor, "sec-jacobian");
  assert.deepEqual([...pieces], [
    ["softmax-bars", "logits=1,2,5"],
    ["triangle", "logits=0,0,1"],
  ]);
  assert.equal(writeHash(anchor, pieces), "#sec-jacobian;softmax-bars:logits=1,2,5;triangle:logits=0,0,1");
});

test("an address with only an anchor, only an explorable, or nothing", () => {
  assert.deepEqual([readHash("#eq-softmax").anchor, readHash("#eq-softmax").pieces.size], ["eq-softmax", 0]);
  assert.deepEqual(readHash("#softmax-bars:logits=1").anchor, "");
  assert.equal(writeHash("", new Map([["softmax-bars", "logits=1"]])), "#softmax-bars:logits=1");
  assert.equal(writeHash("eq-softmax", new Map()), "#eq-softmax");
  assert.equal(writeHash("", new Map()), "");
});

test("fields survive the way to the address and back", () => {
  for (const fields of /** @type {Record<string, string>[]} */ ([
    { logits: "1,2,-3.5", selected: "2" },
    { text: "a#f %" },
    { logits: "1e-8" },
  ])) {
    assert.deepEqual(readFields(writeFields(fields)), fields);
  }
  assert.equal(writeFields({ logits: "1,2,5", selected: "3" }), "logits=1,2,5&selected=3");
});

test("separators that were encoded on the way are separators", () => {
  const plain = [...readHash("#softmax-bars:logits=2,4,6&selected=3").pieces];
  for (const hash of [
    "#softmax-bars%3Alogits%3D2%2C4%2C6%26selected%3D3",
    "#softmax-bars%3alogits=2,4,6%26selected=3",
    "#softmax-bars:logits=2,4,6&amp;selected=3",
    "#softmax-bars%253Alogits%253D2%252C4%252C6%2526selected%253D3",
    "#softmax-bars%25253Alogits=2,4,6&amp;amp;selected=3",
  ]) {
    assert.deepEqual([...readHash(hash).pieces], plain, hash);
  }
  assert.equal(readHash("#%").anchor, "%");
  const two = readHash("#softmax-bars:logits=2;4;6;triangle:logits=1");
  assert.deepEqual([...two.pieces], [["softmax-bars", "logits=2;4;6"], ["triangle", "logits=1"]]);
});

test("malformed fields are none", () => {
  for (const piece of ["", "logits", "=1", "logits=1=2", "logits=1&logits=2", "logits=%zz", "logits=1&"]) {
    assert.equal(readFields(piece), undefined, piece);
  }
});
