import { describe, expect, it } from 'vitest';
import { deniesByBuild, isNoDenial } from '../../engine/denials.ts';
import { kindsOf } from '../../engine/kinds.ts';
import { prepare } from '../../engine/prepared.ts';
import { readWords } from '../../engine/words.ts';

const denies = (sentence: string): boolean => kindsOf(prepare(sentence)).flat().includes('denial');

describe('a sentence denies or declines, whatever stands between the words that do it', () => {
  it.each([
    'There is no solid or credible evidence that the dam had cracks.',
    'A council spokesman would not like to comment on the fence.',
    'Calls to the mill were not immediately returned.',
    'The agency did not elaborate.',
    'The owner could not say whether the lock was changed.',
    'Tamm declined in a radio interview to say who had paid.',
    'The foundry declined on legal grounds to give its accounts.',
    'She rejected the mayor’s repeated suggestion that the bus was late.',
    'The bank dismissed the figure as a guess.',
    'He called the whole account absurd.',
    'The ministry insisted that its inspectors had not been warned.',
    'The company said it had not received the letter.',
    'Der Sprecher wollte das am Abend nicht näher kommentieren.',
    'Für einen Anschlag gibt es bislang keine belastbaren Hinweise.',
    'Le maire n’a pas immédiatement répondu.',
    'Aucune véritable preuve n’a été produite.',
    'La empresa no respondió a las preguntas.',
    'Não há qualquer prova; nenhuma boa prova, disse.',
  ])('%s', (sentence) => expect(denies(sentence)).toBe(true));
});

describe('a sentence only looks like a denial', () => {
  it.each([
    'He was denied a visa in March.',
    'The judge denied the motion on Friday.',
    'The trawler left the disputed waters.',
    'Shares declined to $31.15.',
    'Forty workers will be dismissed by Friday.',
    'The council did not build the bridge.',
    'There is no bridge at Pell.',
    'The coach stressed that his team might not be chosen by Friday.',
    'Innocent people were hurt.',
    'The answer is not the answer that voters want.',
  ])('%s', (sentence) => expect(denies(sentence)).toBe(false));

  it('but is one where it says by whom', () => {
    const words = readWords('the report was denied by the ministry');
    expect(isNoDenial(words, 3, words.count)).toBe(false);
    expect(deniesByBuild(words, 0, words.count)).toBe(false);
    expect(denies('The report was denied by the ministry.')).toBe(true);
  });
});
