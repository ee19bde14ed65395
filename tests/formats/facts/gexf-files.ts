/** GEXF in the habits of those who write it, each small and made by hand; names are invented. */
const V13 = 'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"';
const V12 = 'xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2"';
const V11 = 'xmlns="http://www.gexf.net/1.1draft" xmlns:viz="http://www.gexf.net/1.1draft/viz" version="1.1"';

export const GEXF_FILES: Readonly<Record<string, string>> = {
  "Gephi 0.10": `<?xml version="1.0" encoding="UTF-8"?>
<gexf ${V13}><meta lastmodifieddate="2024-02-01"><creator>Gephi 0.10.1</creator><title>Ties</title><description>A test</description></meta>
<graph defaultedgetype="undirected" mode="static">
<attributes class="node" mode="static"><attribute id="Entity type" title="Entity type" type="string"/><attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute></attributes>
<attributes class="edge" mode="static"><attribute id="Source doc" title="Source doc" type="string"/></attributes>
<nodes><node id="a" label="Alpha"><attvalues><attvalue for="Entity type" value="Company"/><attvalue for="modularity_class" value="2"/></attvalues><viz:size value="10.0"/><viz:position x="1.5" y="-2.25"/><viz:color r="255" g="0" b="51"/></node>
<node id="b" label="Beta"><attvalues><attvalue for="Entity type" value="Person"/></attvalues><viz:size value="4.0"/><viz:position x="10" y="20"/><viz:color r="1" g="2" b="3" a="0.5"/></node></nodes>
<edges><edge id="0" source="a" target="b" weight="2.5"><attvalues><attvalue for="Source doc" value="report.pdf"/></attvalues><viz:color r="9" g="9" b="9"/></edge>
<edge id="1" source="b" target="a" type="directed" label="owns"/></edges></graph></gexf>`,
  "Gephi 0.9, lists": `<gexf ${V12}><graph defaultedgetype="directed" mode="static">
<attributes class="node" mode="static"><attribute id="tags" title="Tags" type="liststring"/><attribute id="years" title="Years" type="listinteger"/></attributes>
<nodes><node id="1" label="One"><attvalues><attvalue for="tags" value="[red, blue]"/><attvalue for="years" value="[2001, 2002]"/></attvalues></node><node id="2" label="Two"><attvalues><attvalue for="tags" value="[green]"/></attvalues></node></nodes>
<edges><edge id="5" source="1" target="2"/></edges></graph></gexf>`,
  networkx: `<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
<meta lastmodifieddate="2023-05-06"><creator>NetworkX 3.1</creator></meta>
<graph defaultedgetype="undirected" mode="static" name="">
<attributes mode="static" class="edge"><attribute id="1" title="since" type="long"/></attributes>
<attributes mode="static" class="node"><attribute id="0" title="Full Name" type="string"/></attributes>
<nodes><node id="ann" label="ann"><attvalues><attvalue for="0" value="Ann Oak"/></attvalues></node><node id="bob" label="bob"/></nodes>
<edges><edge source="ann" target="bob" id="0" weight="1.0"><attvalues><attvalue for="1" value="2001"/></attvalues></edge></edges></graph></gexf>`,
  "networkx, dynamic": `<gexf ${V12}><graph defaultedgetype="directed" mode="dynamic" timeformat="long">
<attributes mode="dynamic" class="node"><attribute id="0" title="price" type="double"/></attributes>
<nodes><node id="a" label="a"><attvalues><attvalue for="0" value="1.5" start="2009" end="2010"/><attvalue for="0" value="2.5" start="2010"/></attvalues></node><node id="b" label="b" start="2009"/></nodes>
<edges><edge id="e" source="a" target="b"><spells><spell start="2009" end="2010"/><spell start="2012"/></spells></edge></edges></graph></gexf>`,
  "edges without ids": `<gexf ${V12}><graph defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
<edges><edge source="a" target="b"/><edge source="b" target="a" weight="3"/></edges></graph></gexf>`,
  "nodes without labels": `<gexf ${V12}><graph><nodes><node id="a"/><node id="b" label="Bee"/></nodes><edges><edge id="x" source="a" target="b"/></edges></graph></gexf>`,
  "mutual and mixed": `<gexf ${V13}><graph defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/><node id="c" label="C"/></nodes>
<edges><edge id="1" source="a" target="b" type="mutual"/><edge id="2" source="b" target="c" type="undirected"/><edge id="3" source="c" target="a"/></edges></graph></gexf>`,
  "parallel edges of kinds": `<gexf ${V13}><graph defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
<edges><edge id="1" source="a" target="b" kind="knows" weight="1"/><edge id="2" source="a" target="b" kind="pays" label="pays rent" weight="0.5"/><edge id="3" source="a" target="a" kind="knows"/></edges></graph></gexf>`,
  dates: `<gexf ${V13}><graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval" start="2000-01-01" end="2020-12-31">
<nodes><node id="a" label="A" start="2001-02-03" end="2004-05-06"/><node id="b" label="B" end="2010-01-01"/></nodes>
<edges><edge id="1" source="a" target="b" start="2002-01-01"/></edges></graph></gexf>`,
  moments: `<gexf ${V13}><graph mode="dynamic" timeformat="double" timerepresentation="timestamp"><attributes class="node" mode="dynamic"><attribute id="score" title="Score" type="float"/></attributes>
<nodes><node id="a" label="A" timestamp="1"><attvalues><attvalue for="score" value="0.25" timestamp="1"/><attvalue for="score" value="0.5" timestamp="2"/></attvalues></node><node id="b" label="B"><spells><spell timestamp="1"/><spell timestamp="3"/></spells></node></nodes><edges/></graph></gexf>`,
  nested: `<gexf ${V12}><graph defaultedgetype="directed"><nodes><node id="g" label="Group"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes></node></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>`,
  "pid and parents": `<gexf ${V12}><graph><nodes><node id="g" label="G"/><node id="h" label="H"/><node id="a" label="A" pid="g"/><node id="b" label="B"><parents><parent for="g"/><parent for="h"/></parents></node></nodes><edges/></graph></gexf>`,
  "options and defaults": `<gexf ${V12}><graph><attributes class="node"><attribute id="0" title="kind of thing" type="string"><default>ship</default><options>ship|port</options></attribute><attribute id="1" title="active" type="boolean"><default>true</default></attribute></attributes>
<nodes><node id="a" label="A"/><node id="b" label="B"><attvalues><attvalue for="0" value="port"/><attvalue for="1" value="false"/></attvalues></node></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>`,
  "colours in hex and shapes": `<gexf ${V13}><graph><nodes><node id="a" label="A"><viz:color hex="#ff8800"/><viz:shape value="image" uri="https://example.org/a.png"/></node><node id="b" label="B"><viz:position x="1" y="2" z="3"/><viz:shape value="diamond"/></node></nodes>
<edges><edge id="1" source="a" target="b"><viz:thickness value="3"/><viz:shape value="dotted"/><viz:color r="1" g="2" b="3"/></edge></edges></graph></gexf>`,
  "GEXF 1.1": `<gexf ${V11}><meta lastmodifieddate="2010-03-01"><creator>netvizz</creator><description>old</description><keywords>a, b</keywords></meta><graph defaultedgetype="undirected" idtype="string" type="static">
<attributes class="node" type="static"><attribute id="sex" title="sex" type="string"/><attribute id="likes" title="likes" type="float"/></attributes>
<nodes><node id="1" label="Ida"><attvalues><attvalue id="sex" value="f"/><attvalue id="likes" value="12.0"/></attvalues></node><node id="2" label="Jo"/></nodes><edges><edge id="9" source="1" target="2"/></edges></graph></gexf>`,
  "several blocks, doubled titles": `<gexf ${V13}><graph><attributes class="node"><attribute id="a1" title="Name" type="string"/></attributes><attributes class="edge"><attribute id="e1" title="Name" type="string"/></attributes><attributes class="node"><attribute id="a2" title="Other" type="anyURI"/><attribute id="a3" title="Name" type="string"/></attributes>
<nodes><node id="a" label="A"><attvalues><attvalue for="a1" value="x"/><attvalue for="a2" value="https://example.org"/><attvalue for="a3" value="y"/></attvalues></node><node id="b" label="B"/></nodes><edges><edge id="1" source="a" target="b"><attvalues><attvalue for="e1" value="z"/></attvalues></edge></edges></graph></gexf>`,
  "undeclared values": `<gexf ${V12}><graph><nodes><node id="a" label="A"><attvalues><attvalue for="rank" value="7"/></attvalues></node><node id="b" label="B"/></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>`,
  "long numbers and signs": `<gexf ${V13}><graph><attributes class="node"><attribute id="n" title="account" type="long"/><attribute id="t" title="text" type="string"/></attributes><nodes><node id="a" label="A &amp; B &lt;1&gt;"><attvalues><attvalue for="n" value="123456789012345678"/><attvalue for="t" value="line&#10;two &quot;quoted&quot;"/></attvalues></node><node id="ü" label="Überall"/></nodes><edges><edge id="1" source="a" target="ü" label="führt &amp; zahlt"/></edges></graph></gexf>`,
  "type columns": `<gexf ${V13}><graph defaultedgetype="directed"><attributes class="node"><attribute id="type" title="type" type="string"/></attributes><attributes class="edge"><attribute id="relation" title="relation" type="string"/><attribute id="weight_2" title="Weight" type="double"/></attributes><nodes><node id="a" label="A"><attvalues><attvalue for="type" value="person"/></attvalues></node><node id="b" label="B"><attvalues><attvalue for="type" value="firm"/></attvalues></node></nodes><edges><edge id="1" source="a" target="b" weight="2"><attvalues><attvalue for="relation" value="owns"/><attvalue for="weight_2" value="0.5"/></attvalues></edge></edges></graph></gexf>`,
  empty: `<gexf ${V13}><meta/><graph defaultedgetype="undirected"><nodes/><edges/></graph></gexf>`,
  "weights of zero and below": `<gexf ${V13}><graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="1" source="a" target="b" weight="0"/><edge id="2" source="b" target="a" weight="-1.5"/></edges></graph></gexf>`,
};
