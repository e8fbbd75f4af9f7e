import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../testing/render';
import { Avatar } from './pieces';

const address = '/api/client/candidates/c-1/avatar?v=tag';

function picture() {
  return document.querySelector('img');
}

test('shows the picture over the initial', () => {
  show(<Avatar name="zoë" picture={address} />);
  expect(picture()?.getAttribute('src')).toBe(address);
  expect(screen.getByText('Z')).toBeTruthy();
});

test('shows the initial where there is no picture', () => {
  show(<Avatar name="zoë" picture={null} />);
  expect(picture()).toBeNull();
  expect(screen.getByText('Z')).toBeTruthy();
});

test('shows the initial where the picture cannot be loaded, in the same place', () => {
  show(<Avatar name="zoë" picture={address} size="3rem" />);
  const image = picture();
  if (!image) {
    throw new Error('There is no picture');
  }
  const place = image.parentElement;
  fireEvent.error(image);
  expect(picture()).toBeNull();
  expect(screen.getByText('Z')).toBe(place);
  expect(place?.style.getPropertyValue('--size')).toBe('3rem');
});
